package io.quittance.sandbox;

import io.quittance.kernel.FirmId;
import io.quittance.parties.Firm;
import io.quittance.questions.Questions;
import io.quittance.questions.Topic;
import io.quittance.sandbox.DemoEvent.Asked;
import io.quittance.sandbox.DemoEvent.GivenUp;
import io.quittance.sandbox.DemoEvent.Held;
import io.quittance.sandbox.DemoEvent.Issued;
import io.quittance.sandbox.DemoEvent.MailTrouble;
import io.quittance.sandbox.DemoEvent.Paid;
import io.quittance.tenancy.TenantScope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lives the weeks before the demo's first day: moves the business day, lets happen what {@link DemoStory} says and does each
 * day's work, so that reminders, mails, receipts and tasks are real ones.
 */
@Component
class DemoHistory {

    private final DemoBooks books;
    private final Questions questions;
    private final MailFaults faults;
    private final MovableBusinessDay businessDay;
    private final EngineDay dayWork;

    DemoHistory(
            DemoBooks books,
            Questions questions,
            MailFaults faults,
            MovableBusinessDay businessDay,
            EngineDay dayWork) {
        this.books = books;
        this.questions = questions;
        this.faults = faults;
        this.businessDay = businessDay;
        this.dayWork = dayWork;
    }

    /** Lives through all days up to today. */
    void live(List<Firm> firms) {
        var today = businessDay.today();
        var story = DemoStory.until(today);
        var ids = firms.stream().collect(Collectors.toMap(Firm::key, Firm::id));
        businessDay.moveTo(story.firstKey());
        DemoDebtor.all().forEach(debtor -> inFirm(ids, debtor, firm -> books.put(firm, debtor)));
        for (var day = story.firstKey(); !day.isAfter(today); day = day.plusDays(1)) {
            businessDay.moveTo(day);
            story.getOrDefault(day, List.of())
                    .forEach(event -> inFirm(ids, event.debtor(), firm -> happen(firm, event)));
            dayWork.work(day);
        }
    }

    private static <T> T inFirm(Map<String, FirmId> firms, DemoDebtor debtor, Function<FirmId, T> work) {
        var firm = firms.get(debtor.firm());
        if (firm == null) {
            throw new IllegalStateException("no firm " + debtor.firm());
        }
        return new TenantScope.FirmStaff(firm).call(() -> work.apply(firm));
    }

    private Object happen(FirmId firm, DemoEvent event) {
        return switch (event) {
            case Issued issued -> books.put(firm, issued);
            case Held held -> books.hold(firm, held);
            case GivenUp givenUp -> books.giveUp(firm, givenUp);
            case MailTrouble trouble -> faults.put(trouble.fault());
            case Asked asked -> ask(firm, asked);
            case Paid paid -> books.pay(firm, paid);
        };
    }

    private Object ask(FirmId firm, Asked asked) {
        var asking = books.debtor(firm, asked.debtor());
        var about = List.of(books.invoice(firm, asked.invoice()));
        return new TenantScope.Debtor(firm, asking)
                .call(() -> questions.ask(firm, asking, about, Topic.OTHER, asked.text()));
    }
}
