package io.quittance.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.quittance.agenda.Task;
import io.quittance.agenda.TaskKind;
import io.quittance.agenda.Tasks;
import io.quittance.kernel.DebtorId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.ui.ActionButton;
import io.quittance.ui.ActionLink;
import io.quittance.ui.DataTable;
import io.quittance.ui.Emphasis;
import io.quittance.ui.EmptyState;
import io.quittance.ui.PageHead;
import io.quittance.ui.Panel;
import io.quittance.ui.StatusPill;
import io.quittance.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person has to do, the most urgent first. */
@Route(value = DeskFrame.TASKS, layout = DeskFrame.class)
@PermitAll
class TasksView extends Main implements HasDynamicTitle {

    private static final int SHOWN = 200;

    private final transient Desk desk;
    private final transient Tasks tasks;
    private final transient Debtors debtors;
    private final transient Voice voice;
    private final DataTable<Line> table;

    /** A task with the names around it. */
    private record Line(Task task, Firm firm, String debtor) {}

    TasksView(Desk desk, Tasks tasks, Debtors debtors) {
        this.desk = desk;
        this.tasks = tasks;
        this.debtors = debtors;
        this.voice = Voice.of(desk.member());
        addClassName("q-page");
        table = new DataTable<Line>(voice.say(DeskText.TASKS))
                .cell(voice.say(DeskText.TASK), this::kind)
                .cell(voice.say(DeskText.DEBTOR), this::debtor)
                .text(voice.say(DeskText.FIRM), line -> line.firm().name())
                .text(
                        voice.say(DeskText.TASK_DETAIL),
                        line -> Notes.lines(voice, line.task()).collect(Collectors.joining(" · ")))
                .cell(voice.say(DeskText.TASK_DUE), this::due)
                .cell("", this::done)
                .whenEmpty(new EmptyState(voice.say(DeskText.NO_TASKS), voice.say(DeskText.NO_TASKS_HINT)));
        add(
                new PageHead(voice.say(DeskText.TASKS), voice.say(DeskText.TASKS_PURPOSE)),
                new Panel(voice.say(DeskText.TASKS_OPEN), table));
        show();
    }

    @Override
    public String getPageTitle() {
        return voice.say(DeskText.TASKS) + " · Quittance";
    }

    private void show() {
        table.show(desk.over(this::lines));
    }

    private List<Line> lines(List<Firm> firms) {
        var byId = firms.stream().collect(Collectors.toMap(Firm::id, Function.identity()));
        var open = tasks.open(byId.keySet(), SHOWN);
        return open.stream().collect(Collectors.groupingBy(Task::firm)).entrySet().stream()
                .flatMap(entry -> {
                    var names = names(Objects.requireNonNull(byId.get(entry.getKey())), entry.getValue());
                    return entry.getValue().stream().map(task -> line(task, byId, names));
                })
                .sorted((a, b) -> Integer.compare(open.indexOf(a.task()), open.indexOf(b.task())))
                .toList();
    }

    private static Line line(Task task, Map<io.quittance.kernel.FirmId, Firm> firms, Map<DebtorId, String> names) {
        var firm = Objects.requireNonNull(firms.get(task.firm()));
        return new Line(task, firm, task.debtor() == null ? "" : names.getOrDefault(task.debtor(), ""));
    }

    private Map<DebtorId, String> names(Firm firm, List<Task> ofFirm) {
        var ids = ofFirm.stream()
                .map(Task::debtor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return debtors.getAll(firm.id(), ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    private Component kind(Line line) {
        return new StatusPill(
                voice.word(line.task().kind()),
                line.task().kind().priority() == 1 || line.task().escalatedOn() != null ? Tone.LATE : Tone.INFO);
    }

    private Component debtor(Line line) {
        var debtor = line.task().debtor();
        if (line.task().kind() == TaskKind.MESSAGE_UNKNOWN) {
            return ActionLink.to("console/" + line.firm().key() + "/messages", voice.say(DeskText.OPEN_MESSAGES));
        }
        return debtor == null
                ? new Span("–")
                : ActionLink.to("desk/" + line.firm().key() + "/case/" + debtor.value(), line.debtor());
    }

    private Component due(Line line) {
        var span = new Span(voice.formats().shortDay(line.task().dueOn()));
        span.addClassName("q-days");
        if (line.task().dueOn().isBefore(desk.today(line.firm()))) {
            span.getElement().setAttribute("data-tone", "late");
        }
        return span;
    }

    private Component done(Line line) {
        if (!line.task().kind().personMayEnd()) {
            return new Span();
        }
        return new ActionButton(voice.say(DeskText.TASK_DONE), Emphasis.SECONDARY, () -> {
            desk.in(
                    line.firm(),
                    () -> tasks.done(line.firm().id(), line.task().id(), desk.today(line.firm()), desk.actor()));
            show();
        });
    }
}
