package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.quittance.identity.debtors.DebtorAccess;
import io.quittance.identity.debtors.Readers;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.InvoiceId;
import io.quittance.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PortalAccessTest {

    private static final Instant ENTERED = Instant.parse("2026-11-22T10:00:00Z");

    private final PortalAccess narrow = new PortalAccess.Narrow(
            PortalFixtures.FIRM, PortalFixtures.DEBTOR, Language.FR, ENTERED, Set.of(new InvoiceId(1)));
    private final PortalAccess account =
            new PortalAccess.Account(PortalFixtures.FIRM, PortalFixtures.DEBTOR, Language.FR, ENTERED);

    @Test
    void a_narrow_session_sees_the_invoices_of_its_message_only() {
        assertThat(narrow.covers(new InvoiceId(1))).isTrue();
        assertThat(narrow.covers(new InvoiceId(2))).isFalse();
        assertThat(account.covers(new InvoiceId(2))).isTrue();
    }

    @Test
    void what_a_message_names_besides_is_seen_and_not_asked_for() {
        var named = new PortalAccess.Narrow(
                PortalFixtures.FIRM,
                PortalFixtures.DEBTOR,
                Language.FR,
                ENTERED,
                Set.of(new InvoiceId(1)),
                Set.of(new InvoiceId(2)));
        assertThat(named.covers(new InvoiceId(2))).isTrue();
        assertThat(named.covers(new InvoiceId(3))).isFalse();
        assertThat(named.isAskedFor(new InvoiceId(1))).isTrue();
        assertThat(named.isAskedFor(new InvoiceId(2))).isFalse();
        assertThat(named.isAskedFor(new InvoiceId(3))).isFalse();
        assertThat(named.asked(List.of(new InvoiceId(1), new InvoiceId(2)))).containsExactly(new InvoiceId(1));
        assertThat(named.asked(List.of(new InvoiceId(2)))).containsExactly(new InvoiceId(2));
        assertThat(account.isAskedFor(new InvoiceId(2))).isTrue();
        assertThat(named.in(Language.DE).covers(new InvoiceId(2))).isTrue();
    }

    @Test
    void a_visit_ends_after_twelve_hours() {
        assertThat(narrow.holdsAt(ENTERED.plus(Duration.ofHours(12)).minusSeconds(1)))
                .isTrue();
        assertThat(narrow.holdsAt(ENTERED.plus(Duration.ofHours(12)))).isFalse();
    }

    @Test
    void another_language_changes_nothing_else() {
        assertThat(narrow.in(Language.DE).language()).isEqualTo(Language.DE);
        assertThat(narrow.in(Language.DE).in(Language.FR)).isEqualTo(narrow);
        assertThat(account.in(Language.NL).in(Language.FR)).isEqualTo(account);
    }

    @Test
    void the_session_id_changes_at_the_entry() {
        var visits = new Visits(mock(DebtorAccess.class), mock(Readers.class), () -> ENTERED);
        var request = new MockHttpServletRequest();
        var planted = request.getSession(true).getId();
        visits.enter(request, narrow);
        assertThat(request.getSession().getId()).isNotEqualTo(planted);
        assertThat(visits.of(request.getSession(false), PortalFixtures.FIRM)).contains(narrow);
    }

    @Test
    void an_access_to_one_firm_is_none_to_another() {
        var visits = new Visits(mock(DebtorAccess.class), mock(Readers.class), () -> ENTERED);
        var request = new MockHttpServletRequest();
        visits.enter(request, account);
        assertThat(visits.of(request.getSession(false), new FirmId(2))).isEmpty();
        assertThat(visits.of(null, PortalFixtures.FIRM)).isEmpty();
    }

    @Test
    void every_screen_of_the_portal_asks_for_an_access() {
        var screens = new ClassFileImporter()
                .importPackages("io.quittance.portal").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .toList();
        assertThat(screens).isNotEmpty().allSatisfy(screen -> {
            assertThat(screen.isAssignableTo(PortalView.class))
                    .as(screen.getName())
                    .isTrue();
            assertThat(screen.isAnnotatedWith(AnonymousAllowed.class))
                    .as(screen.getName())
                    .isTrue();
        });
    }
}
