package io.quittance.tenancy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fault of a job. Messages of the database and of libraries may quote rows, so of those only the kind is told; the
 * log has the rest.
 */
final class JobFault {

    private static final int LONGEST = 300;
    private static final int DEEPEST = 8;

    private JobFault() {}

    /** True when the machine itself failed somewhere on the way down: no memory, no stack, a class that does not load. */
    static boolean isOfMachine(Throwable fault) {
        return causes(fault).anyMatch(Error.class::isInstance);
    }

    /** The kinds of a fault and its causes, outermost first, with our own words about it. */
    static String describe(Throwable fault) {
        var words = causes(fault)
                .filter(JobFault::speaksOfItself)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .findFirst()
                .map(message -> ": " + message)
                .orElse("");
        var kinds = causes(fault).map(JobFault::kind).distinct().collect(Collectors.joining(" < "));
        var all = (kinds + words).replace('\0', ' ');
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    private static String kind(Throwable fault) {
        var name = fault.getClass().getSimpleName();
        return fault instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    private static boolean speaksOfItself(Throwable fault) {
        return fault instanceof Error
                || List.of(IllegalStateException.class, IllegalArgumentException.class)
                        .contains(fault.getClass());
    }

    private static Stream<Throwable> causes(@Nullable Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(Throwable.class::cast)
                .limit(DEEPEST);
    }
}
