package io.quittance.portal.overview;

import io.quittance.kernel.Money;
import io.quittance.portal.PortalView.Visitor;
import io.quittance.portal.Statement;
import io.quittance.ui.DotLeaders;
import io.quittance.ui.MoneyText;

/** How what is to be paid now comes about; the rows add up to it. */
final class OwedRows {

    private OwedRows() {}

    static DotLeaders of(Visitor visitor, Statement statement) {
        var rows = new DotLeaders();
        claims(rows, visitor, statement);
        var texts = visitor.texts();
        var position = statement.position();
        statement
                .onItsWaySince()
                .ifPresent(since -> less(
                        rows,
                        visitor,
                        texts.of(OverviewText.OWED_ON_ITS_WAY, visitor.formats().dayOfYear(since)),
                        position.onItsWay()));
        less(rows, visitor, texts.of(OverviewText.OWED_SET_ASIDE), position.setAside());
        less(
                rows,
                visitor,
                texts.of(OverviewText.OWED_CREDIT),
                position.credit().minus(position.onAccount()));
        less(rows, visitor, texts.of(OverviewText.OWED_ON_ACCOUNT), position.onAccount());
        return rows;
    }

    private static void claims(DotLeaders rows, Visitor visitor, Statement statement) {
        var texts = visitor.texts();
        var formats = visitor.formats();
        statement
                .lateSince()
                .ifPresent(since -> rows.row(
                        texts.of(
                                statement.late().size() > 1 ? OverviewText.OWED_LATE_MANY : OverviewText.OWED_LATE,
                                formats.dayOfYear(since)),
                        new MoneyText(statement.position().overdue(), formats)));
        statement
                .nextDue()
                .ifPresent(next -> rows.row(
                        texts.of(
                                statement.upcoming().size() > 1 ? OverviewText.OWED_DUE_MANY : OverviewText.OWED_DUE,
                                formats.dayOfYear(next)),
                        new MoneyText(statement.upcomingSum(), formats)));
    }

    private static void less(DotLeaders rows, Visitor visitor, String label, Money amount) {
        if (amount.isPositive()) {
            rows.row(label, new MoneyText(amount.negated(), visitor.formats()));
        }
    }
}
