package io.quittance.console;

import static io.quittance.console.ConsoleText.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.quittance.branding.Brands;
import io.quittance.edge.PublicUrl;
import io.quittance.kernel.Iban;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import io.quittance.ui.Emphasis;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Pairs;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One firm as the operator set it up: how debtors see it, where they pay, who may send in its name. */
@Route(value = OperatorFrame.HOME + "/firm/:firm", layout = OperatorFrame.class)
@PermitAll
class OneFirmView extends OperatorPage {

    private final transient Firms firms;
    private final transient Brands brands;
    private final transient SenderCapacities capacities;
    private final transient SenderGrants grants;
    private final transient PublicUrl publicUrl;

    OneFirmView(
            Console console,
            Firms firms,
            Brands brands,
            SenderCapacities capacities,
            SenderGrants grants,
            PublicUrl publicUrl) {
        super(console);
        this.firms = firms;
        this.brands = brands;
        this.capacities = capacities;
        this.grants = grants;
        this.publicUrl = publicUrl;
    }

    @Override
    ConsoleText title() {
        return FIRM;
    }

    @Override
    void show(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("firm").orElse("");
        console.asOperator(() -> firms.byKey(key))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Firm firm) {
        var list = new SenderList(
                voice,
                firm,
                console.today(firm),
                () -> console.asOperator(() -> capacities.of(firm.id())),
                capacity -> console.asOperator(() -> grants.grant(capacity, console.actor())));
        var state = firm.pausedSince() == null
                ? new StatusPill(voice.say(RUNS), Tone.OK)
                : new StatusPill(voice.say(PAUSED), Tone.HELD);
        var beside = new Div(
                new Panel(voice.say(IDENTITY), identity(firm)).beside(state),
                new Panel(voice.say(CONTACT_AND_BANK), contact(firm)));
        beside.addClassName("q-beside");
        add(
                new PageHead(firm.name(), voice.say(FIRM_PURPOSE)),
                beside,
                new Panel(voice.say(SENDERS), list).beside(list.adding(Emphasis.SECONDARY)));
    }

    private Pairs identity(Firm firm) {
        var address = firm.address();
        var locale = voice.formats().locale();
        var portal = publicUrl.at("/c/" + firm.key()).toString();
        return new Pairs()
                .fact(voice.say(LEGAL_NAME), firm.legalName())
                .fact(voice.say(REGISTER_NUMBER), firm.registerNumber())
                .fact(voice.say(VAT_ID), orDash(firm.vatId()))
                .fact(
                        voice.say(ADDRESS),
                        address.street() + ", " + address.postalCode() + " " + address.city() + ", "
                                + Locale.of("", firm.country().value()).getDisplayCountry(locale))
                .fact(voice.say(PORTAL), new Anchor(portal, portal))
                .fact(voice.say(BRAND), brands.of(firm).displayName())
                .fact(voice.say(LANGUAGE), LanguageChoice.nameOf(firm.language()))
                .fact(voice.say(ZONE), firm.zone().getId());
    }

    private Pairs contact(Firm firm) {
        return new Pairs()
                .fact(voice.say(CONTACT), firm.contactName())
                .fact(voice.say(CONTACT_EMAIL), firm.contactEmail().value())
                .fact(voice.say(PHONE), orDash(firm.contactPhone()))
                .fact(voice.say(ACCOUNT_HOLDER), orDash(firm.accountHolder()))
                .fact(voice.say(IBAN), orDash(firm.iban()))
                .fact(voice.say(PAYMENT_DAYS), Integer.toString(firm.paymentDays()))
                .fact(voice.say(CURRENCY), firm.currency().getCurrencyCode());
    }

    private static String orDash(@Nullable Iban iban) {
        return iban == null ? "–" : iban.grouped();
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }
}
