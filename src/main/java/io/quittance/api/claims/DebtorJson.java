package io.quittance.api.claims;

import io.quittance.api.MoneyJson;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorKind;
import io.quittance.receivables.Hold;
import io.quittance.receivables.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A debtor as stored, with what is owed net per currency and what holds reminders. */
record DebtorJson(
        String reference,
        String name,
        DebtorKind kind,
        String country,
        String language,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String contactName,
        AddressJson address,
        DebtorPutJson.Identifiers identifiers,
        @Nullable Integer paymentDays,
        List<MoneyJson> open,
        List<HoldJson> holds) {

    static DebtorJson of(Debtor debtor, List<Position> owed, List<Hold> holds) {
        return new DebtorJson(
                debtor.reference(),
                debtor.name(),
                debtor.kind(),
                debtor.country().value(),
                debtor.language().code(),
                debtor.email() == null ? null : debtor.email().value(),
                debtor.phone(),
                debtor.contactName(),
                AddressJson.of(debtor.address()),
                new DebtorPutJson.Identifiers(debtor.vatId(), debtor.registerNumber()),
                debtor.paymentDays(),
                owed.stream().map(Position::net).map(MoneyJson::of).toList(),
                holds.stream().map(HoldJson::of).toList());
    }
}
