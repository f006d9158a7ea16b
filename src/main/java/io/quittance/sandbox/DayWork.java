package io.quittance.sandbox;

import java.time.LocalDate;

/** Everything that production does on one business day, done now and to the end. Doing it again changes nothing. */
interface DayWork {

    /** Works the day; the business day already stands on it. @return what was decided and what left */
    WorkedDay work(LocalDate day);
}
