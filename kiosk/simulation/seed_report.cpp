#include "kiosk/simulation/seed_report.h"

#include <algorithm>
#include <charconv>

namespace kiosk::simulation {

namespace {

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text + "\n";
}

class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}
    bool more() const { return !rest_.empty(); }
    bool whole() const { return whole_; }
    std::string text() {
        const std::size_t end = rest_.find('\n');
        whole_ = whole_ && end != std::string_view::npos;
        std::string line(rest_.substr(0, end));
        rest_.remove_prefix(whole_ ? end + 1 : rest_.size());
        return line;
    }
    std::uint64_t number() {
        const std::string line = text();
        std::uint64_t value = 0;
        const auto read = std::from_chars(line.data(), line.data() + line.size(), value);
        whole_ = whole_ && read.ec == std::errc() && read.ptr == line.data() + line.size();
        return value;
    }

private:
    std::string_view rest_;
    bool whole_ = true;
};

Fault read_fault(Lines& lines) {
    Fault fault;
    fault.step = static_cast<std::int64_t>(lines.number());
    fault.terminal = static_cast<int>(lines.number());
    fault.event = lines.text();
    fault.invariant = lines.text();
    fault.what = lines.text();
    return fault;
}

}  // namespace

std::string write_reports(const std::vector<SeedResult>& results) {
    std::string text;
    const auto number = [&text](std::uint64_t value) { text += std::to_string(value) + "\n"; };
    for (const SeedResult& result : results) {
        number(result.seed);
        text += one_line(result.trace_hash);
        number(result.faults.size());
        for (const Fault& fault : result.faults) {
            number(static_cast<std::uint64_t>(fault.step));
            number(static_cast<std::uint64_t>(fault.terminal));
            text += one_line(fault.event) + one_line(fault.invariant) + one_line(fault.what);
        }
        number(result.last.size());
        for (const std::string& line : result.last) text += one_line(line);
    }
    return text;
}

Result<std::vector<SeedResult>> read_reports(std::string_view text) {
    Lines lines(text);
    std::vector<SeedResult> results;
    while (lines.more() && lines.whole()) {
        SeedResult result;
        result.seed = lines.number();
        result.trace_hash = lines.text();
        for (std::uint64_t n = lines.number(); n > 0 && lines.whole(); --n) result.faults.push_back(read_fault(lines));
        for (std::uint64_t n = lines.number(); n > 0 && lines.whole(); --n) result.last.push_back(lines.text());
        results.push_back(std::move(result));
    }
    if (!lines.whole()) return fail(ErrorCode::bad_input, "a process of the simulator told only a part");
    return results;
}

}  // namespace kiosk::simulation
