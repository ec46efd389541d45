// Goal: a PIN stands nowhere: not in the database's files, not in the log, not in the hall's folder.
#include <doctest/doctest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <sstream>

#include "tests/support/pin_hall.h"
#include "tests/support/test_db.h"

namespace {

// Everything logged while it lives.
class Listening {
public:
    Listening() {
        auto log = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(said_));
        log->set_level(spdlog::level::trace);
        spdlog::set_default_logger(std::move(log));
    }
    ~Listening() { spdlog::set_default_logger(before_); }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    std::string said() const { return said_.str(); }

private:
    std::ostringstream said_;
    std::shared_ptr<spdlog::logger> before_ = spdlog::default_logger();
};

// As text, and as the bytes that are hashed.
bool shows(const std::string& bytes, std::string_view digits) {
    std::string values;
    for (const char c : digits) values += static_cast<char>(c - '0');
    return bytes.find(digits) != std::string::npos || bytes.find(values) != std::string::npos;
}

void live_through_everything(PinHall& hall) {
    const auto zhao = hall.hire("Zhao", kiosk::StaffRole::counter, "730164");
    const auto qian = hall.hire("Qian", kiosk::StaffRole::counter, "381527");
    hall.set("Wang Wu", "048213");
    hall.check("Wang Wu", "048213");
    hall.check("Wang Wu", "917350");
    hall.change("Wang Wu", "048213", "591637");
    static_cast<void>(hall.staff().sign_in(hall.hall.card("Zhao"), pin_of("730164"), hall.hall.now()));
    hall.lock(hall.owner("Wang Wu"));
    const auto first = pin_of("730164"), second = pin_of("381527");
    static_cast<void>(hall.help().reset(hall.owner("Wang Wu"), {zhao, first}, {qian, second}, hall.hall.now()));
    hall.set("Wang Wu", "640285");
    // Failures are what gets logged.
    std::filesystem::rename(hall.hall.folder() + "/pin-pepper", hall.hall.folder() + "/away");
    hall.check("Wang Wu", "640285");
    hall.change("Wang Wu", "640285", "917350");
    std::filesystem::rename(hall.hall.folder() + "/away", hall.hall.folder() + "/pin-pepper");
}

}  // namespace

TEST_CASE("pin: after all that can happen to it, it stands in no file of the hall and in no line of the log") {
    const Listening log;
    PinHall hall(a_hall()
                     .with(resident("Wang Wu").with_card())
                     .with(resident("Zhao").with_card())
                     .with(resident("Qian").with_card()));
    live_through_everything(hall);
    CHECK(log.said().find("pepper of this hall's PINs is missing") != std::string::npos);
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(hall.hall.folder())) {
        if (!entry.is_regular_file()) continue;
        ++files;
        const std::string bytes = bytes_of(entry.path());
        CAPTURE(entry.path().filename().string());
        for (const char* pin : {"048213", "591637", "640285", "730164", "381527", "917350"})
            CHECK_FALSE(shows(bytes, pin));
    }
    CHECK(files >= 4);
    for (const char* pin : {"048213", "591637", "640285", "730164", "381527", "917350"})
        CHECK_FALSE(shows(log.said(), pin));
    CHECK(shows(std::string("a\0\4\10\2\1\3b", 8), "048213"));
}
