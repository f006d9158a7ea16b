package io.quittance.plans.calendar;

import io.quittance.texts.TextKey;

/** What stands at a day in the reader's calendar. */
enum CalendarText implements TextKey {
    PROMISE,
    INSTALMENT
}
