package io.quittance.console.messages;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.quittance.console.FirmFrame;
import io.quittance.console.FirmPage;
import io.quittance.console.FirmPlace;
import io.quittance.console.waves.WaveNotice;
import io.quittance.kernel.CountryCode;
import io.quittance.messages.IdentityGuard;
import io.quittance.parties.Firm;
import io.quittance.receivables.HoldKind;
import io.quittance.reporting.HeldReminder;
import io.quittance.reporting.HeldReminders;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffText;
import io.quittance.texts.TextKey;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.EmptyState;
import io.quittance.ui.MoneyText;
import io.quittance.ui.Notice;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.StatusStyle;
import io.quittance.waves.Waves;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which reminders do not leave, for whom, why, since when and until when. */
@Route(value = "console/:firm/" + HeldRemindersView.PAGE, layout = FirmFrame.class)
@PermitAll
class HeldRemindersView extends FirmPage {

    static final String PAGE = "held";

    private static final int ROWS = 100;

    private final transient HeldReminders held;
    private final transient HeldMessages messages;
    private final transient IdentityGuard guard;
    private final transient Waves waves;

    HeldRemindersView(
            StaffSession session, HeldReminders held, HeldMessages messages, IdentityGuard guard, Waves waves) {
        super(session);
        this.waves = waves;
        this.held = held;
        this.messages = messages;
        this.guard = guard;
    }

    /** Its place in the menu. */
    @Component
    @Order(40)
    static class Place implements FirmPlace {

        @Override
        public String path(Firm firm) {
            return StaffPaths.page(firm, PAGE);
        }

        @Override
        public TextKey label() {
            return HeldRemindersText.TITLE;
        }
    }

    @Override
    protected TextKey title() {
        return HeldRemindersText.TITLE;
    }

    @Override
    protected void show(Firm firm, BeforeEnterEvent event) {
        add(new PageHead(texts.of(HeldRemindersText.TITLE), texts.of(HeldRemindersText.PURPOSE)));
        rests(firm).ifPresent(words -> add(new Notice(words, StatusStyle.HELD)));
        notAllowed(firm).forEach(this::add);
        add(new WaveNotice(texts, firm, session.in(firm).call(() -> waves.waiting(firm.id()))));
        var table = table(firm);
        fill(table, firm, null);
        add(new Panel("", table));
        messages.panel(texts, firm, this::said).ifPresent(this::add);
    }

    /** Countries to whose debtors nothing leaves, because nobody has entered by what right the firm writes there. */
    private List<Notice> notAllowed(Firm firm) {
        var day = session.today(firm);
        return session.in(firm)
                .call(() -> held.countries(firm.id()).entrySet().stream()
                        .filter(country ->
                                guard.refusal(firm.id(), country.getKey(), day).isPresent())
                        .map(country -> new Notice(
                                texts.of(HeldRemindersText.NO_RIGHT, country.getValue(), name(country.getKey())),
                                StatusStyle.HELD,
                                enterRight(firm)))
                        .toList());
    }

    private ActionLink[] enterRight(Firm firm) {
        return session.isAdmin(firm)
                ? new ActionLink[] {
                    ActionLink.to(StaffPaths.page(firm, "senders"), texts.of(HeldRemindersText.ENTER_RIGHT))
                }
                : new ActionLink[0];
    }

    private String name(CountryCode country) {
        return Locale.of("", country.value()).getDisplayCountry(texts.formats().locale());
    }

    private Optional<String> rests(Firm firm) {
        return switch (firm.stage()) {
            case LIVE -> Optional.empty();
            case PAUSED ->
                Optional.of(
                        texts.of(HeldRemindersText.FIRM_PAUSED, texts.formats().day(firm.stageSince())));
            case DRAFT, REHEARSAL -> Optional.of(texts.of(HeldRemindersText.FIRM_NOT_LIVE));
        };
    }

    private DataTable<HeldReminder> table(Firm firm) {
        return new DataTable<HeldReminder>(texts.of(HeldRemindersText.TITLE))
                .cell(
                        texts.of(StaffText.DEBTOR),
                        row -> ActionLink.to(StaffPaths.caseOf(firm, row.debtor()), row.debtorName()))
                .cell(
                        texts.of(StaffText.WHY),
                        row -> new StatusPill(texts.word(HoldKind.valueOf(row.kind())), StatusStyle.HELD))
                .text(texts.of(StaffText.INVOICE), this::invoices)
                .figures(texts.of(HeldRemindersText.AMOUNT), row -> new MoneyText(row.open(), texts.formats()).strong())
                .text(texts.of(HeldRemindersText.SINCE), row -> texts.formats().shortDay(row.since()))
                .cell(texts.of(HeldRemindersText.UNTIL), row -> new Span(until(row)))
                .cell(texts.of(HeldRemindersText.WAY_OUT), row -> new Span(texts.of(wayOut(row))))
                .whenEmpty(
                        new EmptyState(texts.of(HeldRemindersText.NOTHING), texts.of(HeldRemindersText.NOTHING_HINT)));
    }

    private String invoices(HeldReminder row) {
        return row.number() == null ? texts.of(HeldRemindersText.INVOICES, row.invoices()) : row.number();
    }

    private String until(HeldReminder row) {
        var last = row.until();
        return last == null
                ? texts.of(HeldRemindersText.UNTIL_RELEASED)
                : texts.formats().shortDay(last);
    }

    private static HeldRemindersText wayOut(HeldReminder row) {
        return switch (HoldKind.valueOf(row.kind())) {
            case NO_ADDRESS, BOUNCED -> HeldRemindersText.WAY_ADDRESS;
            case QUESTION -> HeldRemindersText.WAY_QUESTION;
            case PROOF_UNCHECKED -> HeldRemindersText.WAY_PROOF;
            case IDENTITY_DOUBT -> HeldRemindersText.WAY_IDENTITY;
            case PAYMENT_PENDING, PLAN, CHARGEBACK -> HeldRemindersText.WAY_ITSELF;
            default -> row.until() == null ? HeldRemindersText.WAY_CASE : HeldRemindersText.WAY_ITSELF;
        };
    }

    private void fill(DataTable<HeldReminder> table, Firm firm, @Nullable HeldReminder after) {
        var rows = session.in(firm).call(() -> held.page(firm.id(), session.today(firm), after, ROWS));
        if (after == null) {
            table.show(rows);
        } else {
            table.append(rows);
        }
        if (rows.size() == ROWS) {
            table.more(texts.of(StaffText.MORE), () -> fill(table, firm, rows.getLast()));
        } else if (!rows.isEmpty() || after != null) {
            table.more("", null);
        }
    }
}
