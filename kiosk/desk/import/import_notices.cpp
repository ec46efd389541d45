// A notice: one Markdown file each, its heading part says from when to when it hangs and who signs.
#include <array>

#include "db/notice_store.h"
#include "kiosk/base/utf8.h"
#include "kiosk/desk/import/cell.h"
#include "kiosk/desk/import/document.h"
#include "kiosk/desk/import/kinds.h"

namespace kiosk {

namespace {

constexpr std::array<std::string_view, 18> names{"标题", "类别",     "署名", "屋场",     "开始",     "结束",
                                                 "要紧", "置顶",     "摘要", "日子",     "时间",     "日子说明",
                                                 "地点", "时间说明", "图片", "地点说明", "图片说明", "语音"};

class NoticeReader {
public:
    NoticeReader(const Document& document, ImportReport& report) : document_(document), report_(report) {}

    Notice read(const std::string& key) {
        document_.check_names(names, report_);
        Notice notice;
        notice.key = key;
        notice.title = needed("标题", 120);
        notice.signature = needed("署名", 60);
        notice.kind = document_.at("类别");
        notice.hamlet = document_.at("屋场");
        notice.starts_on = date("开始", true);
        notice.ends_on = date("结束", false);
        if (!notice.ends_on.empty() && notice.ends_on < notice.starts_on)
            report_.fault(1, "结束", "the last day is before the first");
        notice.urgent = yes("要紧");
        notice.pinned = yes("置顶");
        notice.summary = document_.at("摘要");
        fact(notice, "day", "日子", "日子说明");
        fact(notice, "hours", "时间", "时间说明");
        fact(notice, "place", "地点", "地点说明");
        notice.picture = document_.at("图片");
        notice.picture_caption = document_.at("图片说明");
        notice.recording = document_.at("语音");
        notice.body = document_.body();
        if (notice.body.empty()) report_.fault(0, "", "the notice has no text");
        at_most(20'000, notice.body, 0, "", report_);
        at_most(100, key, 0, "the file's name", report_);
        return notice;
    }

private:
    std::string needed(std::string_view name, std::size_t most) {
        std::string text = document_.at(name);
        if (text.empty()) report_.fault(1, std::string(name), "this is missing");
        at_most(most, text, 1, name, report_);
        return text;
    }

    std::string date(std::string_view name, bool is_needed) {
        const std::string text = document_.at(name);
        if (text.empty() && !is_needed) return {};
        const auto read = read_date(text);
        if (!read) report_.fault(1, std::string(name), "\"" + text + "\" is not a date like 2026-11-24");
        return read.value_or("");
    }

    bool yes(std::string_view name) {
        const auto read = read_yes(document_.at(name));
        if (!read) report_.fault(1, std::string(name), "write 是 or leave it out");
        return read.value_or(false);
    }

    void fact(Notice& notice, const char* icon, std::string_view main, std::string_view detail) {
        if (const std::string text = document_.at(main); !text.empty())
            notice.facts.push_back({icon, text, document_.at(detail)});
    }

    const Document& document_;
    ImportReport& report_;
};

}  // namespace

Status import_notices(Import& import) {
    const Document document = Document::read(std::move(import.bytes), import.report);
    if (!import.report.ok()) return {};
    const Notice notice = NoticeReader(document, import.report).read(import.name);
    if (!import.report.ok()) return {};
    const auto change = db::NoticeStore(import.hall.connection()).put(notice);
    if (!change) return std::unexpected(change.error());
    count(import.report, *change);
    return {};
}

}  // namespace kiosk
