package io.quittance.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quittance.identity.DebtorLogins;
import io.quittance.identity.debtors.DebtorAccess;
import io.quittance.identity.debtors.LoggedIn;
import io.quittance.identity.debtors.Reader;
import io.quittance.identity.debtors.ReaderReach;
import io.quittance.identity.debtors.Readers;
import io.quittance.kernel.EmailAddress;
import io.quittance.kernel.Language;
import io.quittance.kernel.RefusedException;
import io.quittance.parties.Contacts;
import io.quittance.parties.DebtorField;
import io.quittance.portal.me.ReaderInvites;
import io.quittance.tenancy.TenantScope;
import io.quittance.testing.QuittanceTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who else may see a debtor's account: let in by the debtor, confirmed by the address itself, out at once. */
@QuittanceTest
class ReadersIT {

    @Autowired
    private ApplicationContext context;

    private Visiting visiting;
    private Visiting.Addressee to;
    private EmailAddress accountant;

    @BeforeEach
    void anAccount() {
        visiting = new Visiting(context);
        to = visiting.anAddressee();
        accountant = EmailAddress.parse("paul-" + UUID.randomUUID() + "@cabinet.example");
    }

    @Test
    void an_invited_address_is_in_only_after_it_confirmed_by_its_own_link() {
        invite(ReaderReach.READ_AND_PAY);
        var link = Visiting.found(
                visiting.mailTo(accountant.value()), "/c/" + to.key() + "/confirm/reader-[A-Za-z0-9_-]+");
        assertThat(reading()).isEmpty();
        assertThat(visiting.get(link).body()).contains("Confirmer");
        assertThat(reading()).as("looking confirms nothing").isEmpty();

        var page = visiting.get(link);
        assertThat(visiting.post(link, Map.of("nonce", Visiting.nonceOf(page)), "")
                        .body())
                .contains("confirmé");

        assertThat(reading()).map(Reader::reach).contains(ReaderReach.READ_AND_PAY);
        assertThat(visiting.post(link, Map.of("nonce", Visiting.nonceOf(page)), "")
                        .statusCode())
                .as("a link works once")
                .isEqualTo(404);
    }

    @Test
    void the_debtor_is_told_by_mail_and_the_history_names_the_reader() {
        invite(ReaderReach.READ_AND_PAY);
        assertThat(visiting.mailTo(to.email())).contains(accountant.value());
        accountant = EmailAddress.parse("anne-" + accountant.value());
        letIn(ReaderReach.EVERYTHING);
        end();
        var history = as(() -> context.getBean(Contacts.class).history(to.firm(), to.debtor()));
        assertThat(history)
                .extracting(change -> change.field())
                .containsExactly(DebtorField.READER_OF_ALL, DebtorField.READER_OF_ALL);
        assertThat(history.getLast().after()).isEqualTo(accountant.value());
        assertThat(history.getFirst().after()).isNull();
        assertThat(history).allMatch(change -> change.by().equals(to.debtor().toString()));
    }

    @Test
    void a_reader_signs_in_for_the_debtor_and_only_while_let_in() {
        var reader = letIn(ReaderReach.READ_AND_PAY);
        var logins = context.getBean(DebtorLogins.class);
        var code = as(() -> logins.issue(to.firm(), reader, "browser"));
        assertThat(as(() -> logins.redeem(to.firm(), code.token(), "browser")))
                .contains(new LoggedIn(to.debtor(), Optional.of(reader)));

        var late = as(() -> logins.issue(to.firm(), reader, "browser"));
        end();
        assertThat(as(() -> logins.redeem(to.firm(), late.token(), "browser"))).isEmpty();
    }

    @Test
    void the_open_visit_of_a_reader_who_is_out_ends_at_the_next_request() {
        var reader = letIn(ReaderReach.READ_AND_PAY);
        var visits = context.getBean(Visits.class);
        var request = new MockHttpServletRequest();
        visits.enter(request, account(reader));
        assertThat(visits.hasEnded(request.getSession())).isFalse();
        end();
        assertThat(visits.hasEnded(request.getSession())).isTrue();
    }

    @Test
    void readers_end_with_the_access_of_the_debtor_and_when_the_address_is_doubted() {
        letIn(ReaderReach.READ_AND_PAY);
        visiting.barred(to);
        assertThat(reading()).isEmpty();

        letIn(ReaderReach.READ_AND_PAY);
        as(() -> {
            context.getBean(DebtorAccess.class).doubt(to.firm(), to.debtor());
            return true;
        });
        assertThat(reading()).isEmpty();
    }

    @Test
    void an_invitation_ends_when_the_address_of_the_debtor_changes() {
        var token = as(() -> readers().invite(to.firm(), to.debtor(), accountant, Language.FR, ReaderReach.EVERYTHING));
        visiting.newAddressOf(to, "other-" + to.email());
        assertThat(as(() -> readers().confirm(to.firm(), token))).isEqualTo(Readers.Answer.DEAD);
    }

    @Test
    void an_invitation_of_one_firm_opens_nothing_at_another() {
        var token = as(() -> readers().invite(to.firm(), to.debtor(), accountant, Language.FR, ReaderReach.EVERYTHING));
        var other = visiting.anAddressee();
        assertThat(new TenantScope.Engine(other.firm()).call(() -> readers().confirm(other.firm(), token)))
                .isEqualTo(Readers.Answer.DEAD);
    }

    @Test
    void an_address_that_opens_another_account_is_told_so_and_let_in_nowhere() {
        var own = EmailAddress.parse(to.email());
        assertThatThrownBy(() ->
                        as(() -> readers().invite(to.firm(), to.debtor(), own, Language.FR, ReaderReach.READ_AND_PAY)))
                .isInstanceOf(RefusedException.class);
        invite(ReaderReach.READ_AND_PAY);
        assertThatThrownBy(() -> invite(ReaderReach.EVERYTHING)).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_a_reader_may_do_stands_in_one_place_and_no_reader_is_the_debtor() {
        var pays =
                account(new Reader(1, to.debtor(), accountant, Language.FR, ReaderReach.READ_AND_PAY, Instant.EPOCH));
        var all = account(new Reader(1, to.debtor(), accountant, Language.FR, ReaderReach.EVERYTHING, Instant.EPOCH));
        var own = new PortalAccess.Account(to.firm(), to.debtor(), Language.FR, Instant.EPOCH);
        assertThat(may(pays)).containsExactly(PortalAccess.Act.SEE_AND_PAY);
        assertThat(may(all)).containsExactly(PortalAccess.Act.SEE_AND_PAY, PortalAccess.Act.SPEAK);
        assertThat(may(own)).containsExactly(PortalAccess.Act.values());
    }

    private static List<PortalAccess.Act> may(PortalAccess access) {
        return List.of(PortalAccess.Act.values()).stream().filter(access::may).toList();
    }

    private PortalAccess.Account account(Reader reader) {
        return new PortalAccess.Account(to.firm(), to.debtor(), Language.FR, Instant.now(), reader);
    }

    private void invite(ReaderReach reach) {
        as(() -> {
            var invites = context.getBean(ReaderInvites.class);
            var firm = new TenantScope.Platform()
                    .call(() -> context.getBean(Situations.class).firm(to.key()).orElseThrow());
            invites.invite(firm, to.debtor(), accountant, Language.FR, reach);
            return true;
        });
    }

    private Reader letIn(ReaderReach reach) {
        var token = as(() -> readers().invite(to.firm(), to.debtor(), accountant, Language.FR, reach));
        assertThat(as(() -> readers().confirm(to.firm(), token))).isEqualTo(Readers.Answer.LET_IN);
        return reading().orElseThrow();
    }

    private void end() {
        as(() -> {
            readers().end(to.firm(), to.debtor(), reading().orElseThrow().id());
            return true;
        });
    }

    private Optional<Reader> reading() {
        return as(() -> readers().reading(to.firm(), accountant));
    }

    private Readers readers() {
        return context.getBean(Readers.class);
    }

    private <T> T as(Supplier<T> work) {
        return new TenantScope.Engine(to.firm()).call(work);
    }
}
