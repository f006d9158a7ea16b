package io.quittance.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every constant of the product that is an SQL statement. Beginnings and patterns of other statements are left out. */
final class SqlConstants {

    private static final Pattern STATEMENT =
            Pattern.compile("(?is)^\\s*(select|insert into|update|delete from|with|merge into)\\s.*");
    private static final Pattern PATTERN = Pattern.compile("%([0-9][$])?s");
    private static final Set<JavaModifier> CONSTANT = Set.of(JavaModifier.STATIC, JavaModifier.FINAL);

    private SqlConstants() {}

    /** A statement and where it stands. */
    record Constant(String module, String name, String sql) {}

    static List<Constant> all() {
        var found = new ArrayList<Constant>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.quittance")) {
            if (!type.getPackageName().startsWith("io.quittance.sandbox")) {
                found.addAll(in(type));
            }
        }
        return found;
    }

    private static List<Constant> in(JavaClass type) {
        var statements = type.getFields().stream()
                .filter(field -> field.getModifiers().containsAll(CONSTANT))
                .filter(field -> field.getRawType().isEquivalentTo(String.class))
                .map(field -> new Constant(module(type), type.getSimpleName() + "." + field.getName(), value(field)))
                .filter(constant -> STATEMENT.matcher(constant.sql()).matches())
                .filter(constant -> !PATTERN.matcher(constant.sql()).find())
                .toList();
        return statements.stream()
                .filter(one -> statements.stream()
                        .noneMatch(other -> !other.equals(one) && other.sql().startsWith(one.sql())))
                .toList();
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("^(io\\.quittance\\.[a-z]+).*", "$1");
    }

    private static String value(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return String.valueOf(reflected.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
