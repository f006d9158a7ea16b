package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import io.quittance.kernel.CountryCode;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.Language;
import io.quittance.kernel.PostalAddress;
import io.quittance.parties.Contacts;
import io.quittance.parties.Debtor;
import io.quittance.parties.DebtorChange;
import io.quittance.parties.DebtorField;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.Cast;
import io.quittance.testing.FirmFixture;
import io.quittance.testing.QuittanceTest;
import io.quittance.ui.NativeSelect;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a debtor corrects about himself. */
@QuittanceTest
@ViewPackages(packages = "io.quittance.portal")
class MeIT extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    private Firm firm;
    private DebtorId debtor;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        firm = new Cast(context).firm();
        debtor = as(() -> bean(Debtors.class)
                .put(firm.id(), FirmFixture.draft("D-1"))
                .stored()
                .id());
        super.initVaadinEnvironment();
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        Visits.name(firm.id()),
                        new PortalAccess.Account(
                                firm.id(),
                                debtor,
                                Language.FR,
                                bean(InstantSource.class).instant()));
        UI.getCurrent().navigate("c/" + firm.key() + "/me");
    }

    @Test
    void telephone_and_address_count_at_once_the_mail_address_is_told_and_the_firm_sees_who_it_was() {
        fill("me-phone", "+33 6 12 34 56 78");
        fill("me-street", "8 rue des Tanneurs");
        fill("me-postal-code", "69002");
        fill("me-city", "Lyon");
        keep();
        assertThat(text()).contains("Cela compte dès maintenant").contains("8 rue des Tanneurs, 69002, Lyon");
        assertThat(known().phone()).isEqualTo("+33 6 12 34 56 78");
        assertThat(known().address().street()).isEqualTo("8 rue des Tanneurs");
        assertThat(history())
                .allMatch(change -> change.by().equals(debtor.toString()))
                .extracting(DebtorChange::field)
                .containsExactlyInAnyOrder(DebtorField.PHONE, DebtorField.ADDRESS);
        assertThat(mails()).containsExactly("details-changed");
    }

    @Test
    void the_same_again_changes_nothing_and_what_is_undone_stands_in_the_history() {
        var street = known().address().street();
        fill("me-street", "8 rue des Tanneurs");
        keep();
        keep();
        assertThat(text()).contains("C’est déjà ce que").doesNotContain("Cela compte dès maintenant");
        fill("me-street", street == null ? "" : street);
        keep();
        assertThat(known().address().street()).isEqualTo(street);
        assertThat(history()).hasSize(2);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void what_no_letter_and_no_call_reaches_is_refused_at_its_line_and_nothing_is_kept() {
        var before = known();
        fill("me-phone", "le matin");
        fill("me-street", "");
        keep();
        assertThat(text()).contains("6 à 15 chiffres", "Indiquez la rue et le numéro");
        assertThat(title()).startsWith("Erreur");
        fill("me-phone", "");
        fill("me-street", "Résidence des Jardins du Grand Parc, bâtiment C");
        keep();
        assertThat(text())
                .contains("une ligne d’enveloppe a 38 caractères")
                .doesNotContain("6 à 15 chiffres", "Indiquez la rue");
        assertThat(known()).isEqualTo(before);
        assertThat(mails()).isEmpty();
    }

    @Test
    void an_address_abroad_shows_its_country_and_leaves_where_the_person_is_reminded_by() {
        choose("me-country", "Allemagne");
        keep();
        assertThat(text()).contains("Allemagne");
        assertThat(known().address().country()).isEqualTo(new CountryCode("DE"));
        assertThat(known().country()).isEqualTo(new CountryCode("FR"));
    }

    @Test
    void without_an_address_the_telephone_alone_is_kept_and_without_a_mail_address_nothing_is_sent() {
        var draft = FirmFixture.draft("D-1", "Dupont", null);
        var nowhere = new PostalAddress(null, null, null, null, new CountryCode("FR"));
        as(() -> bean(Debtors.class).put(firm.id(), draft.reachedAt(null, nowhere)));
        UI.getCurrent().navigate("c/" + firm.key() + "/papers");
        UI.getCurrent().navigate("c/" + firm.key() + "/me");
        assertThat(text()).contains("inconnu");
        fill("me-phone", "04");
        keep();
        fill("me-phone", "04 72 00 00 00");
        keep();
        assertThat(title()).as("nothing is wrong any more").doesNotContain("Erreur");
        assertThat(known().phone()).isEqualTo("04 72 00 00 00");
        assertThat(known().address()).isEqualTo(nowhere);
        assertThat(mails()).isEmpty();
    }

    private void fill(String id, String value) {
        ((Input) component(id)).setValue(value);
    }

    private void choose(String id, String words) {
        var options = marked(id).getChildren().map(Element::getText).toList();
        assertThat(options).contains(words);
        ((NativeSelect) component(id)).setValue(Integer.toString(options.indexOf(words)));
    }

    private void keep() {
        var button = (NativeButton) component("me-keep");
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private Object component(String id) {
        return marked(id).getComponent().orElseThrow();
    }

    private Element marked(String id) {
        return below(shown())
                .filter(element -> id.equals(element.getAttribute("data-testid")))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return shown().getTextRecursively().replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static String title() {
        return String.valueOf(UI.getCurrent().getInternals().getTitle());
    }

    private static Element shown() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement();
    }

    private static Stream<Element> below(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(MeIT::below));
    }

    private Debtor known() {
        return as(() -> bean(Debtors.class).get(firm.id(), debtor));
    }

    private List<DebtorChange> history() {
        return as(() -> bean(Contacts.class).history(firm.id(), debtor));
    }

    private List<String> mails() {
        return JdbcClient.create(new DriverManagerDataSource(
                        context.getEnvironment().getRequiredProperty("spring.datasource.url"), "postgres", ""))
                .sql("select template from correspondence.message where firm_id = ?")
                .param(firm.id().value())
                .query(String.class)
                .list();
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(firm.id()).call(work);
    }
}
