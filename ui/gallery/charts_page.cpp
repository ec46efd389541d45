// Table, bars and lines, with numbers as a village has them, and with none.
#include <array>

#include "ui/gallery/section.h"
#include "ui/icons.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/table.h"
#include "ui/wording.h"

namespace ui::gallery {

namespace {

constexpr TextStyle amount{Face::bold, TextSize::title, Tone::ink, Align::right, 1},
    income{Face::bold, TextSize::title, Tone::done_text, Align::right, 1}, none{.tone = Tone::soft},
    matter{Face::title, TextSize::title, Tone::ink, Align::left, 2};

struct Entry {
    int day;
    const char *what, *note;
    int in, out;
};

constexpr std::array entries{Entry{3, msgid("Lease of the pond"), msgid("paid by Peng of Shangwan"), 4800, 0},
                             Entry{9, msgid("Street lamps"), msgid("nine lamps, a quarter"), 0, 312},
                             Entry{15, msgid("Clearing the old ditch"), msgid("32 days at 100"), 0, 3200},
                             Entry{28, msgid("Drying ground, let"), msgid("harvester, three days"), 600, 0}};

TableCell money(const Frame& frame, int yuan, const TextStyle& style) {
    return yuan ? TableCell{frame.wording.number(yuan), "", style} : TableCell{"\u2013", "", none};
}

Table accounts(const Frame& frame) {
    Table all{.name = "gallery_table",
              .columns = {{frame.tr("Day"), 0},
                          {frame.tr("What for"), 1.5F},
                          {frame.tr("Income"), 0, Align::right},
                          {frame.tr("Spending"), 0, Align::right},
                          {frame.tr("Not clear?"), 1, Align::left, icon::help_outline}},
              .rows = {},
              .sum = {}};
    int in = 0, out = 0;
    // Large letters leave room for fewer.
    const std::size_t shown = !frame.paint.scale.large() ? entries.size() : frame.portrait() ? 3 : 2;
    for (const Entry& entry : std::span(entries).last(shown)) {
        all.rows.push_back({{{std::to_string(entry.day)},
                             {frame.tr(entry.what), frame.tr(entry.note), matter},
                             money(frame, entry.in, income),
                             money(frame, entry.out, amount),
                             {frame.tr("Ask")}},
                            entry.day == 15});
        in += entry.in;
        out += entry.out;
    }
    all.sum =
        TableRow{{{""}, {frame.tr("Sum"), "", matter}, money(frame, in, income), money(frame, out, amount), {""}}};
    return all;
}

float tables(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Table all = accounts(frame);
    const Rect box = rect_at(place.l, place.t, place.width(), table_height(frame, place.width(), all));
    table(frame, box, all);
    return box.height();
}

std::vector<std::string> months(const Frame& frame) {
    std::vector<std::string> names;
    for (const char* iso : {"2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01"})
        names.push_back(frame.wording.month_of(iso));
    return names;
}

float bars(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Chart half_year{frame.tr("This half year"),
                          months(frame),
                          {{frame.tr("Income"), accent::done, {2100, 620, 3400, 620, 1200, 5400}},
                           {frame.tr("Spending"), accent::honor, {1410, 980, 2260, 740, 1830, 4592}}},
                          frame.tr("13,340 came in, 11,812 went out"),
                          5};
    const Rect box = rect_at(place.l, place.t, place.width(), frame.mm(frame.paint.scale.large() ? 125 : 112));
    bar_chart(frame, box, half_year);
    return box.height();
}

float lines(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Chart balance{frame.tr("Points of the hamlets"),
                        months(frame),
                        {{frame.tr("Upper"), accent::voice, {120, 180, 160, 240, 310, 390}},
                         {frame.tr("Middle"), accent::done, {90, 150, 210, 220, 250, 260}},
                         {frame.tr("Lower"), accent::info, {-40, 20, 60, 110, 190, 330}}},
                        "",
                        -1};
    const Rect box = rect_at(place.l, place.t, place.width(), frame.mm(frame.paint.scale.large() ? 125 : 105));
    line_chart(frame, box, balance);
    return box.height();
}

float nothing(Frame& frame, const Rect& place, Tries& /*tries*/) {
    const Chart empty{frame.tr("Nothing counted yet"), months(frame), {{frame.tr("Income"), accent::done, {}}}, "", -1};
    const Rect row = rect_at(place.l, place.t, place.width(), frame.mm(85));
    bar_chart(frame, row, empty);
    return row.height();
}

constexpr std::array all_sections{
    Section{msgid("A table"), msgid("Numbers flush right, the sum below; the marked line is asked about"), &tables},
    Section{msgid("Bars"), msgid("The month that is meant is bold"), &bars},
    Section{msgid("Lines"), msgid("Marks differ in shape too; below nought there is room"), &lines},
    Section{msgid("Bars without numbers"), msgid("The axis stays, nothing is made up"), &nothing}};

}  // namespace

std::span<const Section> charts_sections() { return all_sections; }

}  // namespace ui::gallery
