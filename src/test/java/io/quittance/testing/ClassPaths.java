package io.quittance.testing;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path for a process that is started as people start it: without the tests. */
public final class ClassPaths {

    private ClassPaths() {}

    /** This JVM's class path without the directory of test classes. */
    public static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
