package io.quittance.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files and methods stay short enough to be read in one go (ARCHITECTURE.md, size). */
class SizeBudgetTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final TreeMap<String, Integer> FILES = new TreeMap<>();
    private static final TreeMap<String, Integer> METHODS = new TreeMap<>();

    @BeforeAll
    static void measure() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var walk = Files.walk(SOURCES)) {
            var sources = walk.filter(file -> file.toString().endsWith(".java")).toList();
            for (var source : sources) {
                FILES.put(SOURCES.relativize(source).toString(), (int) lines(source));
            }
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            for (var unit : task.parse()) {
                new MethodLengths(Trees.instance(task), unit).scan(unit, null);
            }
        }
    }

    @Test
    void no_file_is_longer_than_300_lines() {
        assertThat(FILES.entrySet().stream().filter(file -> file.getValue() > 300))
                .isEmpty();
    }

    @Test
    void nineteen_of_twenty_files_have_at_most_160_lines() {
        assertThat(percentile95(FILES)).isLessThanOrEqualTo(160);
    }

    @Test
    void no_method_is_longer_than_40_lines() {
        assertThat(METHODS.entrySet().stream().filter(method -> method.getValue() > 40))
                .isEmpty();
    }

    @Test
    void nineteen_of_twenty_methods_have_at_most_20_lines() {
        assertThat(percentile95(METHODS)).isLessThanOrEqualTo(20);
    }

    private static int percentile95(TreeMap<String, Integer> sizes) {
        var sorted = new ArrayList<>(sizes.values());
        sorted.sort(null);
        return sorted.get((int) (sorted.size() * 95L / 100));
    }

    private static long lines(Path source) {
        try (var lines = Files.lines(source)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class MethodLengths extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private String owner = "";

        MethodLengths(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var before = owner;
            owner = before + "." + type.getSimpleName();
            super.visitClass(type, nothing);
            owner = before;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var positions = trees.getSourcePositions();
            if (method.getBody() != null) {
                var map = unit.getLineMap();
                long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                METHODS.put(
                        unit.getPackageName() + owner + "." + method.getName() + "@" + first, (int) (last - first + 1));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
