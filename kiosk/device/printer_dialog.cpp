#include "kiosk/device/printer_dialog.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace kiosk {

namespace {

using std::chrono::milliseconds;

constexpr std::string_view ask_offline_cause{"\x10\x04\x02", 3}, ask_paper{"\x10\x04\x04", 3},
    ask_in_turn{"\x1Dr\x01", 3};
// An answer to DLE EOT has these bits fixed, one to GS r those.
constexpr unsigned at_once_mask = 0x93, at_once = 0x12, in_turn_mask = 0x90, in_turn = 0x00;
constexpr unsigned lid_open = 0x04, stopped_for_paper = 0x20, in_error = 0x40, no_paper = 0x60, no_paper_in_turn = 0x0C;
constexpr int strays = 32;  // Bytes of other answers that are passed over.

constexpr milliseconds look_again{500};

PrintEnd gone(bool touched) { return {PrintResult::offline, touched, "it was unplugged or switched off"}; }
PrintEnd no_more_paper(bool touched) { return {PrintResult::out_of_paper, touched, "it is out of paper"}; }

}  // namespace

std::optional<unsigned char> PrinterDialog::next_answer(unsigned mask, unsigned value, milliseconds longest) {
    for (int i = 0; i < strays; ++i) {
        if (stop_.wait_with(line_, longest) != StopSignal::Event::ready) return std::nullopt;
        unsigned char byte = 0;
        const auto got = read(line_, &byte, 1);
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
        if (got <= 0) {
            lost_ = true;
            return std::nullopt;
        }
        if ((byte & mask) == value) return byte;
    }
    return std::nullopt;
}

std::optional<unsigned char> PrinterDialog::answer_to(std::string_view question, unsigned mask, unsigned value,
                                                      milliseconds longest) {
    if (send(question).result != PrintResult::done) return std::nullopt;
    return next_answer(mask, value, longest);
}

std::optional<PrintEnd> PrinterDialog::ask() {
    const auto paper = answer_to(ask_paper, at_once_mask, at_once, times_.answer);
    if (lost_) return gone(false);
    if (!paper) return std::nullopt;
    if (*paper & no_paper) return no_more_paper(false);
    const auto cause = answer_to(ask_offline_cause, at_once_mask, at_once, times_.answer);
    if (lost_) return gone(false);
    if (!cause) return PrintEnd{};
    if (*cause & lid_open) return PrintEnd{PrintResult::out_of_paper, false, "its lid is open"};
    if (*cause & stopped_for_paper) return no_more_paper(false);
    if (*cause & in_error) return PrintEnd{PrintResult::failed, false, "it says it has an error"};
    return PrintEnd{};
}

PrintEnd PrinterDialog::send(std::string_view bytes) {
    bool touched = false;
    while (!bytes.empty()) {
        const auto sent = write(line_, bytes.data(), bytes.size());
        if (sent > 0) {
            touched = true;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
            continue;
        }
        if (sent < 0 && errno != EAGAIN && errno != EINTR) {
            lost_ = true;
            return gone(touched);
        }
        const auto event = stop_.wait_to_write(line_, times_.stalled);
        if (event == StopSignal::Event::stopped) return {PrintResult::failed, touched, "the program ends"};
        if (event == StopSignal::Event::nothing) return {PrintResult::failed, touched, "it takes no more bytes"};
    }
    // A device file is not done when it took the last byte, and forgets what it still holds when it is closed.
    if (stop_.wait_to_write(line_, times_.stalled) != StopSignal::Event::ready)
        return {PrintResult::failed, touched, "it does not take the last bytes"};
    return {PrintResult::done, touched, ""};
}

PrintEnd PrinterDialog::print(std::string_view bytes, bool answers, bool& knows_gs_r) {
    PrintEnd sent = send(bytes);
    if (sent.result == PrintResult::done) return answers ? finished(knows_gs_r) : sent;
    // Why it took no more: most often there is no paper.
    if (answers && !lost_ && !stop_.raised())
        if (auto why = ask(); why && why->result != PrintResult::done) {
            why->touched = sent.touched;
            return *why;
        }
    return sent;
}

// It answers questions: is the last row on paper?
PrintEnd PrinterDialog::finished(bool& knows_gs_r) {
    const PrintEnd done{PrintResult::done, true, ""};
    auto answer =
        knows_gs_r ? answer_to(ask_in_turn, in_turn_mask, in_turn, std::min(look_again, times_.finish)) : std::nullopt;
    for (auto waited = look_again; !answer && !lost_ && knows_gs_r && waited < times_.finish; waited += look_again) {
        if (stop_.raised()) break;
        if (auto now = ask(); now && now->result != PrintResult::done) return now->touched = true, *now;
        answer = next_answer(in_turn_mask, in_turn, look_again);
    }
    if (answer) return *answer & no_paper_in_turn ? no_more_paper(true) : done;
    if (lost_) return gone(true);
    if (stop_.raised()) return {PrintResult::failed, true, "the program ends"};
    auto after = ask();
    if (!after) return {PrintResult::failed, true, "it stopped answering"};
    after->touched = true;
    // Well, and silent to the question in turn: it does not know it, and is not asked again.
    if (after->result == PrintResult::done) knows_gs_r = false;
    return *after;
}

}  // namespace kiosk
