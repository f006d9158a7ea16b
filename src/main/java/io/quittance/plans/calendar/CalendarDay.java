package io.quittance.plans.calendar;

import java.time.LocalDate;

/**
 * A whole day with a title.
 *
 * @param uid the same for the same thing whenever the file is made
 * @param sequence higher after each change
 * @param gone nothing is to be paid on it any more: a calendar that has it takes it away
 */
record CalendarDay(String uid, int sequence, LocalDate on, String title, boolean gone) {}
