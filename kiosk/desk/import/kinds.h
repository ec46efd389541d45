// One function a kind of file; each stands in a file of its own.
#pragma once

#include "kiosk/desk/import/import_desk.h"

namespace kiosk {

Status import_village(Import& import);
Status import_residents(Import& import);
Status import_earning(Import& import);
Status import_rules(Import& import);
Status import_honors(Import& import);
Status import_plaques(Import& import);
Status import_notices(Import& import);
Status import_programme(Import& import);
Status import_awards(Import& import);
Status import_spending(Import& import);
Status import_goods(Import& import);
Status import_stock(Import& import);

// Counts what a store did with a row.
template <class Change>
void count(ImportReport& report, Change change) {
    if (change == Change::added) ++report.added;
    if (change == Change::changed) ++report.changed;
    if (change == Change::same) ++report.same;
}

}  // namespace kiosk
