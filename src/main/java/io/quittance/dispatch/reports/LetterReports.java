package io.quittance.dispatch.reports;

import io.quittance.dispatch.reports.LetterReport.Outcome;
import io.quittance.dispatch.reports.LetterReportStore.Letter;
import io.quittance.kernel.BusinessDay;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.messages.Channel;
import io.quittance.messages.MessageBounced;
import io.quittance.messages.MessageFailed;
import io.quittance.messages.MessageReason;
import io.quittance.messages.MessageSent;
import io.quittance.parties.Firms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what the printer and the post say of letters. A letter only moves forward, and the same news twice changes nothing.
 * Once it is posted, its clocks count from the day it was.
 */
@Component
public class LetterReports {

    private final LetterReportStore store;
    private final Firms firms;
    private final BusinessDay businessDay;
    private final ApplicationEventPublisher events;

    LetterReports(LetterReportStore store, Firms firms, BusinessDay businessDay, ApplicationEventPublisher events) {
        this.store = store;
        this.firms = firms;
        this.businessDay = businessDay;
        this.events = events;
    }

    /** Takes news of several letters. Scope: engine or the firm's staff. @return what became of each, in their order */
    @Transactional
    public List<Outcome> take(FirmId firm, List<LetterReport> news) {
        var today = businessDay.today(firms.get(firm).zone());
        var standing = new HashMap<MessageId, Letter>();
        store.lock(firm, news.stream().map(LetterReport::message).toList())
                .forEach(one -> standing.put(one.message(), one));
        var moved = new ArrayList<LetterReport>();
        var outcomes =
                news.stream().map(one -> take(one, standing, moved, today)).toList();
        if (!moved.isEmpty()) {
            store.move(firm, moved, standing, businessDay.now());
            moved.forEach(one -> tell(firm, one, standing));
        }
        return outcomes;
    }

    private static Outcome take(
            LetterReport news, Map<MessageId, Letter> standing, List<LetterReport> moved, LocalDate today) {
        var letter = standing.get(news.message());
        if (letter == null) {
            return Outcome.UNKNOWN_LETTER;
        }
        var outcome = letter.outcome(news, today);
        if (outcome == Outcome.MOVED) {
            standing.put(news.message(), letter.after(news));
            moved.add(news);
        }
        return outcome;
    }

    private void tell(FirmId firm, LetterReport news, Map<MessageId, Letter> standing) {
        var letter = standing.get(news.message());
        if (letter == null) {
            return;
        }
        switch (news.kind()) {
            case POSTED -> events.publishEvent(new MessageSent(firm, news.message(), letter.key(), news.on()));
            case RETURNED ->
                events.publishEvent(new MessageBounced(firm, news.message(), letter.debtor(), MessageReason.RETURNED));
            case REFUSED ->
                events.publishEvent(new MessageFailed(
                        firm, news.message(), Channel.LETTER, letter.debtor(), MessageReason.PRINTER_REFUSED));
            case ACCEPTED -> {}
        }
    }
}
