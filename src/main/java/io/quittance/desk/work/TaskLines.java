package io.quittance.desk.work;

import io.quittance.agenda.Task;
import io.quittance.agenda.Tasks;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.parties.Debtors;
import io.quittance.parties.Firm;
import io.quittance.staff.StaffSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is to be done over all firms of the person. */
@Component
class TaskLines {

    private final StaffSession session;
    private final Tasks tasks;
    private final Debtors debtors;

    TaskLines(StaffSession session, Tasks tasks, Debtors debtors) {
        this.session = session;
        this.tasks = tasks;
        this.debtors = debtors;
    }

    /** A task with the names around it. */
    record Line(Task task, Firm firm, String debtor) {}

    /** The most urgent tasks first. */
    List<Line> open(int limit) {
        return session.over(firms -> lines(firms, limit));
    }

    private List<Line> lines(List<Firm> firms, int limit) {
        var byId = firms.stream().collect(Collectors.toMap(Firm::id, Function.identity()));
        var open = tasks.open(byId.keySet(), limit);
        return open.stream().collect(Collectors.groupingBy(Task::firm)).entrySet().stream()
                .flatMap(entry -> {
                    var names = names(Objects.requireNonNull(byId.get(entry.getKey())), entry.getValue());
                    return entry.getValue().stream().map(task -> line(task, byId, names));
                })
                .sorted((a, b) -> Integer.compare(open.indexOf(a.task()), open.indexOf(b.task())))
                .toList();
    }

    private static Line line(Task task, Map<FirmId, Firm> firms, Map<DebtorId, String> names) {
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
}
