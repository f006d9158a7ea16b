package io.quittance.console.operator;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.quittance.branding.Brands;
import io.quittance.console.ConsoleText;
import io.quittance.console.OperatorFrame;
import io.quittance.console.OperatorPage;
import io.quittance.console.settings.SenderGrants;
import io.quittance.console.settings.SenderList;
import io.quittance.edge.PublicUrl;
import io.quittance.kernel.Iban;
import io.quittance.parties.Firm;
import io.quittance.parties.Firms;
import io.quittance.parties.SenderCapacities;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.Emphasis;
import io.quittance.ui.FactList;
import io.quittance.ui.LanguageChoice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One firm as the operator set it up: how debtors see it, where they pay, who may send in its name. */
@Route(value = StaffPaths.OPERATOR + "/firm/:firm", layout = OperatorFrame.class)
@PermitAll
class OneFirmView extends OperatorPage {

    private final transient Firms firms;
    private final transient Brands brands;
    private final transient SenderCapacities capacities;
    private final transient SenderGrants grants;
    private final transient PublicUrl publicUrl;
    private final transient FirmPanels panels;

    OneFirmView(
            StaffSession session,
            Firms firms,
            Brands brands,
            SenderCapacities capacities,
            SenderGrants grants,
            PublicUrl publicUrl,
            FirmPanels panels) {
        super(session);
        this.firms = firms;
        this.brands = brands;
        this.capacities = capacities;
        this.grants = grants;
        this.publicUrl = publicUrl;
        this.panels = panels;
    }

    @Override
    protected TextKey title() {
        return StaffText.FIRM;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("firm").orElse("");
        session.asOperator()
                .call(() -> firms.byKey(key))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Firm firm) {
        var list = new SenderList(
                texts,
                firm,
                session.today(firm),
                () -> session.asOperator().call(() -> capacities.of(firm.id())),
                capacity -> session.asOperator().call(() -> grants.grant(capacity, session.actor())));
        var beside = new Div(
                new Panel(texts.of(FirmsText.IDENTITY), identity(firm)),
                new Panel(texts.of(FirmsText.CONTACT_AND_BANK), contact(firm)));
        beside.addClassName("q-beside");
        add(
                new PageHead(firm.name(), texts.of(FirmsText.FIRM_PURPOSE)),
                panels.standing().panel(firm, texts, this::refresh),
                beside,
                new Panel(texts.of(ConsoleText.SENDERS), list).beside(list.adding(Emphasis.SECONDARY)),
                panels.correction().panels(firm, texts, this::refresh));
    }

    private void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private FactList identity(Firm firm) {
        var address = firm.address();
        var locale = texts.formats().locale();
        var portal = publicUrl.at("/c/" + firm.key()).toString();
        return new FactList()
                .fact(texts.of(FirmsText.LEGAL_NAME), firm.legalName())
                .fact(texts.of(FirmsText.REGISTER_NUMBER), firm.registerNumber())
                .fact(texts.of(FirmsText.VAT_ID), orDash(firm.vatId()))
                .fact(
                        texts.of(FirmsText.ADDRESS),
                        address.street() + ", " + address.postalCode() + " " + address.city() + ", "
                                + Locale.of("", firm.country().value()).getDisplayCountry(locale))
                .fact(texts.of(FirmsText.PORTAL), new Anchor(portal, portal))
                .fact(texts.of(FirmsText.BRAND), brands.of(firm).displayName())
                .fact(texts.of(StaffText.LANGUAGE), LanguageChoice.nameOf(firm.language()))
                .fact(texts.of(FirmsText.ZONE), firm.zone().getId());
    }

    private FactList contact(Firm firm) {
        return new FactList()
                .fact(texts.of(FirmsText.CONTACT), firm.contactName())
                .fact(texts.of(FirmsText.CONTACT_EMAIL), firm.contactEmail().value())
                .fact(texts.of(FirmsText.PHONE), orDash(firm.contactPhone()))
                .fact(texts.of(FirmsText.ACCOUNT_HOLDER), orDash(firm.accountHolder()))
                .fact(texts.of(FirmsText.IBAN), orDash(firm.iban()))
                .fact(texts.of(FirmsText.PAYMENT_DAYS), Integer.toString(firm.paymentDays()))
                .fact(texts.of(StaffText.CURRENCY), firm.currency().getCurrencyCode());
    }

    private static String orDash(@Nullable Iban iban) {
        return iban == null ? "–" : iban.grouped();
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }
}
