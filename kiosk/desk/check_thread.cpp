#include "kiosk/desk/check_thread.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <unistd.h>

#include "db/verify.h"
#include "kiosk/desk/hall.h"

namespace kiosk {

namespace {

// After everything that somebody waits for. Where it may not say so (a sandbox) the scheduler shares fairly.
void stand_back() {
    constexpr int last = 19;
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), last));
}

Result<db::VerifyReport> check(const std::string& folder, const std::atomic<bool>& stop) {
    auto connection = open_to_read(folder);
    if (!connection) return fail(connection);
    connection->stop_when(stop);
    return db::verify(*connection, stop);
}

}  // namespace

CheckThread::CheckThread(std::string folder, Reply reply)
    : folder_(std::move(folder)), reply_(std::move(reply)), thread_([this] { run(); }) {}

CheckThread::~CheckThread() {
    stop_ = true;
    thread_.join();
}

void CheckThread::run() {
    stand_back();
    const auto report = check(folder_, stop_);
    if (stop_) return;
    if (!report)
        spdlog::error("check: the database cannot be read to its end: {}", report.error().what);
    else if (report->ok())
        spdlog::info("check: {} transfers of {} accounts, everything holds", report->transfers, report->accounts);
    else
        for (const db::Finding& finding : report->findings)
            spdlog::error("check: {}: {}", finding.invariant, finding.what);
    reply_(report && report->ok());
}

}  // namespace kiosk
