package io.quittance.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quittance.journey.Chromium;
import io.quittance.journey.DemoServer;
import io.quittance.journey.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each scene once, its language in turn: it comes about, axe finds nothing serious, and nothing leaves the narrowest page. */
class GalleryJourney {

    @Test
    void every_scene_comes_about_is_accessible_and_fits_the_narrowest_window() throws IOException {
        var url = DemoServer.shared().url();
        var sandbox = new Sandbox(url);
        var folder = Files.createDirectories(Path.of("target", "pictures", "gallery"));
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            var painter = new Painter(browser, sandbox, url, folder);
            var scenes = Scenes.prepare(sandbox);
            for (int i = 0; i < scenes.size(); i++) {
                painter.draw(scenes.get(i), inTurn(scenes.get(i).languages(), i), Frame.FEW);
            }
            assertThat(painter.findings()).isEmpty();
        }
    }

    private static String inTurn(List<String> languages, int turn) {
        return languages.get(turn % languages.size());
    }
}
