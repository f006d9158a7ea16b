package io.quittance.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import io.quittance.journey.Chromium;
import io.quittance.journey.DebtorFixture;
import io.quittance.journey.DemoServer;
import io.quittance.journey.Sandbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a debtor's first visit costs: bytes on the wire of the door and of the overview behind it, and how long the overview
 * takes after the door on a slow phone. Reference of the same run: the same overview with everything in the browser's cache.
 */
public final class PortalBench {

    private static final int ROUNDS = 5;
    private static final int IDLE_SESSIONS = 500;
    private static final double SLOW_PHONE_BYTES_PER_SECOND = 1_600_000 / 8.0;
    private static final int SLOW_PHONE_CPU = 4;

    private PortalBench() {}

    private record Visit(long doorBytes, long overviewBytes, long overviewMillis, long againBytes) {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        var sandbox = new Sandbox(DemoServer.shared().url());
        var debtor = DebtorFixture.withAnInvoiceDueToday(sandbox);
        var link = debtor.firstReminderLink(sandbox);
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launch(playwright)) {
            var visits = new ArrayList<Visit>();
            for (int round = 0; round <= ROUNDS; round++) {
                visits.add(visit(browser, link, debtor.fact()));
            }
            print(visits.subList(1, visits.size()));
        }
        System.out.printf(
                "| %-46s | %,10d | %10s | %s%n",
                "live heap of a session on the overview, bytes",
                new IdleVisits(DemoServer.shared(), link, debtor.fact()).bytesEach(IDLE_SESSIONS),
                "",
                "61,440");
    }

    private static Visit visit(Browser browser, String link, String fact) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = context.newPage();
            var bytes = new AtomicLong();
            var ahead = new AtomicLong();
            slowPhone(context.newCDPSession(page), bytes, ahead);
            page.navigate(link);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long door = bytes.getAndSet(ahead.get());
            page.getByTestId("door-fact").fill(fact);
            long begun = System.nanoTime();
            page.getByTestId("door-submit").click();
            page.getByTestId("open-total").waitFor();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long overview = bytes.getAndSet(0);
            page.reload();
            page.getByTestId("open-total").waitFor();
            return new Visit(door, overview, millis, bytes.get());
        }
    }

    /**
     * @param bytes counts what is loaded
     * @param ahead counts what the door page fetches for the screen behind it: part of that screen, not of the door
     */
    private static void slowPhone(CDPSession cdp, AtomicLong bytes, AtomicLong ahead) {
        var prefetched = new HashSet<String>();
        cdp.send("Network.enable");
        cdp.on("Network.requestWillBeSent", event -> {
            if (event.getAsJsonObject("request").get("headers").toString().contains("prefetch")
                    || event.toString().contains("\"type\":\"Prefetch\"")) {
                prefetched.add(event.get("requestId").getAsString());
            }
        });
        cdp.on("Network.loadingFinished", event -> {
            var counter = prefetched.contains(event.get("requestId").getAsString()) ? ahead : bytes;
            counter.addAndGet(event.get("encodedDataLength").getAsLong());
        });
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 40);
        network.addProperty("downloadThroughput", SLOW_PHONE_BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", SLOW_PHONE_BYTES_PER_SECOND);
        cdp.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOW_PHONE_CPU);
        cdp.send("Emulation.setCPUThrottlingRate", processor);
    }

    private static void print(List<Visit> visits) {
        System.out.printf(
                "| %-46s | %10s | %10s | %s%n",
                "portal, phone of 1.6 Mbit/s and a quarter of the CPU", "median", "worst", "goal");
        row(
                "door page, bytes on the wire",
                visits.stream().map(Visit::doorBytes).toList(),
                "15,360");
        row(
                "overview, first visit, bytes on the wire",
                visits.stream().map(Visit::overviewBytes).toList(),
                "153,600");
        row(
                "overview visible after the door, ms",
                visits.stream().map(Visit::overviewMillis).toList(),
                "1,000");
        row(
                "overview again (reference), bytes",
                visits.stream().map(Visit::againBytes).toList(),
                "-");
    }

    private static void row(String name, List<Long> values, String goal) {
        var sorted = values.stream().sorted().toList();
        System.out.printf(
                "| %-46s | %,10d | %,10d | %s%n", name, sorted.get(sorted.size() / 2), sorted.getLast(), goal);
    }
}
