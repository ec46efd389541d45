// Goal: the queue loses no slip, keeps their order, marks what may be printed twice, and never grows without end.
#include "kiosk/desk/print_queue.h"

#include <doctest/doctest.h>

#include "kiosk/model/receipt_text.h"
#include "tests/support/hall_builder.h"
#include "tests/support/slips.h"
#include "tests/support/test_db.h"

#include "db/transaction.h"

using kiosk::PrintEnded;
using kiosk::PrintKind;
using kiosk::PrintOrder;
using kiosk::PrintQueue;
using kiosk::PrintResult;
using kiosk::Receipt;

namespace {

Receipt slip_of(const std::string& text) { return {{kiosk::TextPart{text}, kiosk::CutPart{}}}; }

struct Queue {
    db::Connection connection = a_database();
    PrintQueue queue{connection};
    kiosk::Moment now{1'795'500'000'000, {20'781}};

    kiosk::PrintJobId put(const std::string& text) {
        return must(queue.put(PrintKind::redemption, slip_of(text), now));
    }
    PrintOrder begin() { return must(must(queue.begin())); }
    bool waits() { return must(connection.number("SELECT count(*) FROM print_job WHERE state = 'waiting'")) > 0; }
    void end(kiosk::PrintJobId job, PrintResult result, bool touched) { must(queue.end({job, result, touched}, now)); }
};

}  // namespace

TEST_CASE("print queue: slips leave in the order in which they came, each once") {
    Queue q;
    for (const char* text : {"one", "two", "three"}) q.put(text);
    for (const char* text : {"one", "two", "three"}) {
        const PrintOrder order = q.begin();
        CHECK(order.receipt == slip_of(text));
        CHECK_FALSE(order.copy);
        q.end(order.job, PrintResult::done, true);
    }
    CHECK_FALSE(must(q.queue.begin()).has_value());
}

TEST_CASE("print queue: a slip of a transaction that fails was never there") {
    Queue q;
    {
        const db::Transaction redemption(q.connection);
        q.put("never sold");
    }
    CHECK_FALSE(must(q.queue.begin()).has_value());
}

TEST_CASE("print queue: what may be on paper is printed again as a copy, what cannot be is not marked") {
    Queue q;
    q.put("one");
    PrintOrder order = q.begin();
    q.end(order.job, PrintResult::out_of_paper, false);
    order = q.begin();
    CHECK_FALSE(order.copy);
    q.end(order.job, PrintResult::out_of_paper, true);
    order = q.begin();
    CHECK(order.copy);
    CHECK(order.receipt == slip_of("one"));
    // The program ends here, nobody knows how far it came.
    CHECK(q.begin().copy);
}

TEST_CASE("print queue: one that always fails does not keep the others waiting, an empty roll does") {
    Queue q;
    const auto bad = q.put("bad");
    q.put("good");
    for (int i = 0; i < 100; ++i) q.end(q.begin().job, PrintResult::out_of_paper, true);
    for (int i = 0; i < PrintQueue::most_failures; ++i) {
        CHECK(q.begin().job == bad);
        q.end(bad, PrintResult::failed, true);
    }
    CHECK(q.begin().receipt == slip_of("good"));
    CHECK(must(must(db::PrintStore(q.connection).get(bad))).state == db::PrintState::given_up);
}

TEST_CASE("print queue: how a try ended is noted as a whole or not at all, and may be said again") {
    Queue q;
    const kiosk::PrintJobId job = q.put("one");
    q.begin();
    const auto noted = [&](const char* column) {
        return must(q.connection.number(std::string("SELECT ") + column + " FROM print_job"));
    };
    must(
        q.connection.run("CREATE TRIGGER disk BEFORE UPDATE OF failures ON print_job BEGIN SELECT RAISE(ABORT, "
                         "'the disk did not answer'); END"));
    for (int n = 0; n < 2; ++n) {
        CHECK_FALSE(q.queue.end({job, PrintResult::failed, false}, q.now).has_value());
        CHECK(noted("tries") == 1);
        CHECK(noted("failures") == 0);
    }
    must(q.connection.run("DROP TRIGGER disk"));
    q.end(job, PrintResult::failed, false);
    CHECK(noted("tries") == 0);
    CHECK(noted("failures") == 1);
}

TEST_CASE("print queue: a printed slip can be printed again, as a copy") {
    Queue q;
    const auto job = q.put("one");
    q.end(q.begin().job, PrintResult::done, true);
    must(q.queue.print_again(job));
    const PrintOrder order = q.begin();
    CHECK(order.job == job);
    CHECK(order.copy);
    CHECK(q.queue.print_again({4711}).error().code == kiosk::ErrorCode::not_found);
}

TEST_CASE("print queue: without paper for ever it stays small, and the newest wait") {
    Queue q;
    for (int i = 0; i < PrintQueue::most_waiting + 50; ++i) q.put(std::to_string(i));
    CHECK(must(q.connection.number("SELECT count(*) FROM print_job WHERE state = 'waiting'")) ==
          PrintQueue::most_waiting);
    CHECK(q.begin().receipt == slip_of("50"));
    q.now.utc_ms += PrintQueue::keeps_ms + 1;
    q.put("a week later");
    CHECK(q.begin().receipt == slip_of("a week later"));
    q.now.utc_ms += PrintQueue::keeps_ms + 1;
    q.put("two weeks later");
    CHECK(must(q.connection.number("SELECT count(*) FROM print_job")) <= 2);
}

TEST_CASE("print queue: a slip that is too long is refused, and one that is damaged does not stop the rest") {
    Queue q;
    Receipt endless;
    for (int i = 0; i < 301; ++i) endless.parts.emplace_back(kiosk::TextPart{"x"});
    CHECK(q.queue.put(PrintKind::test, endless, q.now).error().code == kiosk::ErrorCode::bad_input);
    endless.parts.assign(200, kiosk::TextPart{std::string(200, 'x')});
    CHECK(q.queue.put(PrintKind::test, endless, q.now).error().code == kiosk::ErrorCode::bad_input);
    CHECK_FALSE(q.waits());
    const auto damaged = q.put("one");
    must(q.connection.run("UPDATE print_job SET receipt = 'no slip'"));
    q.put("two");
    CHECK(q.begin().receipt == slip_of("two"));
    CHECK(must(must(db::PrintStore(q.connection).get(damaged))).state == db::PrintState::given_up);
}

TEST_CASE("print queue: it holds what is on the slip, and no whole name") {
    Queue q;
    must(q.queue.put(PrintKind::redemption, redemption_slip(a_redemption()), q.now));
    const auto text = texts(q.connection, "SELECT receipt FROM print_job").at(0);
    CHECK(text.find("罗*仓") != std::string::npos);
    CHECK(text.find("罗满仓") == std::string::npos);
}
