package io.quittance.console.operator;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a given-up job failed by, told from the kinds of its faults; the first that fits. */
enum JobTrouble {
    NODE(JobsText.WHY_NODE, "its node died"),
    MACHINE(JobsText.WHY_MACHINE, "\\w+Error\\b"),
    DATABASE(JobsText.WHY_DATABASE, "SQL\\w*Exception|DataAccess|DataIntegrity|Jdbc|Transaction|Lock\\w*Exception"),
    NETWORK(JobsText.WHY_NETWORK, "IOException|Connect|Socket|Timeout|UnknownHost|Http|SSL|Smtp"),
    FAULT(JobsText.WHY_FAULT, "");

    private final JobsText words;
    private final Pattern kinds;

    JobTrouble(JobsText words, String kinds) {
        this.words = words;
        this.kinds = Pattern.compile(kinds);
    }

    /** What stands in a dead job's reason before its own words. */
    static JobTrouble of(String reason) {
        var faults = reason.split(": ", 2)[0];
        return Arrays.stream(values())
                .filter(trouble -> trouble.kinds.matcher(faults).find())
                .findFirst()
                .orElseThrow();
    }

    JobsText words() {
        return words;
    }
}
