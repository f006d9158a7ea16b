package io.quittance.gallery;

import io.quittance.journey.Chromium;
import io.quittance.journey.DemoServer;
import io.quittance.journey.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ./quittance gallery}: draws the scenes into {@code target/gallery}, with a contact sheet for each and a list of what was found. */
public final class Gallery {

    private Gallery() {}

    /** @param arguments parts of scenes' names; none draws all. Ends with status 1 when something was found */
    public static void main(String... arguments) throws IOException {
        var folder = Path.of(System.getProperty("quittance.home", ""), "target", "gallery");
        Files.createDirectories(folder.resolve("sheets"));
        var url = DemoServer.shared().url();
        var sandbox = new Sandbox(url);
        var scenes = Scenes.prepare(sandbox).stream()
                .filter(scene ->
                        arguments.length == 0 || List.of(arguments).stream().anyMatch(scene.name()::contains))
                .toList();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            var painter = new Painter(browser, sandbox, url, folder);
            for (var scene : scenes) {
                draw(painter, scene, folder);
            }
            finish(folder, scenes, painter.findings());
        }
    }

    private static void draw(Painter painter, Scene scene, Path folder) {
        var rows = new ArrayList<List<Path>>();
        for (var language : scene.languages()) {
            rows.add(painter.draw(scene, language, Frame.ALL));
        }
        ContactSheet.write(folder.resolve("sheets").resolve(scene.name() + ".png"), rows);
        System.out.printf(
                "%s: %d pictures%n",
                scene.name(), rows.stream().mapToInt(List::size).sum());
    }

    private static void finish(Path folder, List<Scene> scenes, List<String> findings) throws IOException {
        Files.write(folder.resolve("findings.txt"), findings);
        Files.writeString(
                folder.resolve("index.html"),
                scenes.stream()
                        .map(scene -> "<h2>%s</h2><img src=\"sheets/%s.png\" alt=\"%s\" loading=\"lazy\">"
                                .formatted(scene.name(), scene.name(), scene.name()))
                        .collect(Collectors.joining(
                                "\n",
                                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title><style>body{font:16px system-ui;margin:2rem}img{max-width:100%}</style><h1>Gallery</h1>",
                                "</html>")));
        System.out.printf("%n%d scenes in %s%n", scenes.size(), folder.resolve("index.html"));
        findings.forEach(finding -> System.out.println("found: " + finding));
        System.exit(findings.isEmpty() ? 0 : 1);
    }
}
