package io.quittance.desk.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.quittance.agenda.TaskKind;
import io.quittance.staff.StaffPaths;
import io.quittance.staff.StaffSession;
import io.quittance.staff.StaffTexts;
import io.quittance.ui.ActionLink;
import java.util.Optional;

/**
 * Where a task is done: on the case it is about, else on a page of the firm's console. Whoever may not go there reads who
 * may.
 */
record TaskPlaces(StaffSession session, StaffTexts texts) {

    /** A page of the console. */
    private record Page(TasksText label, String address) {}

    /** The way to the place of a task. */
    Component of(TaskLines.Line line) {
        var page = page(line);
        if (page.isPresent()) {
            return session.isOwn(line.firm())
                    ? ActionLink.to(page.get().address(), texts.of(page.get().label()))
                    : new Span(texts.of(TasksText.ASK_FIRM, line.firm().name()));
        }
        if (line.task().kind() == TaskKind.PLAN_PROPOSED) {
            return ActionLink.to(StaffPaths.PLANS, line.debtor());
        }
        var debtor = line.task().debtor();
        return debtor == null ? new Span("–") : ActionLink.to(StaffPaths.caseOf(line.firm(), debtor), line.debtor());
    }

    private static Optional<Page> page(TaskLines.Line line) {
        var firm = line.firm();
        return Optional.ofNullable(
                switch (line.task().kind()) {
                    case MESSAGE_UNKNOWN, SENDER_REFUSED ->
                        new Page(TasksText.OPEN_MESSAGES, StaffPaths.messages(firm));
                    case MAIL_FAILED ->
                        line.task().debtor() == null
                                ? new Page(TasksText.OPEN_MESSAGES, StaffPaths.messages(firm))
                                : null;
                    case WAVE_WAITING -> new Page(TasksText.OPEN_WAVES, StaffPaths.page(firm, StaffPaths.WAVES));
                    case IMPORT_FAILED, CUSTOMER_DOUBTED -> new Page(TasksText.OPEN_IMPORTS, StaffPaths.imports(firm));
                    case SENDER_NOT_ALLOWED ->
                        new Page(TasksText.OPEN_SENDERS, StaffPaths.page(firm, StaffPaths.SENDERS));
                    case RUN_FAILING -> new Page(TasksText.OPEN_DECISIONS, StaffPaths.decisions(firm));
                    default -> null;
                });
    }
}
