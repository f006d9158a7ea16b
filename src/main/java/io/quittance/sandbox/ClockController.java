package io.quittance.sandbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sandbox/clock}: the business day, and the way to a later one. */
@RestController
@RequestMapping(path = "/sandbox/clock", produces = MediaType.APPLICATION_JSON_VALUE)
class ClockController {

    record Clock(LocalDate today, boolean running) {}

    record Destination(@Nullable LocalDate today) {}

    private static final int RETRY_SECONDS = 5;

    private final TimeMachine timeMachine;

    ClockController(TimeMachine timeMachine) {
        this.timeMachine = timeMachine;
    }

    @GetMapping
    Clock read() {
        return new Clock(timeMachine.today(), timeMachine.isTravelling());
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException wrong) {
        return SandboxProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "validation",
                "today: name a day from 1990 to 2199, such as 2026-12-24.");
    }

    @PutMapping
    ResponseEntity<Object> travel(@RequestBody Destination destination) {
        if (destination.today() == null) {
            return SandboxProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Name a day: {\"today\":\"2026-12-24\"}.");
        }
        return switch (timeMachine.travelTo(destination.today())) {
            case STARTED -> ResponseEntity.accepted().body(read());
            case NOT_READY ->
                SandboxProblem.later(
                        RETRY_SECONDS, "The demo is still starting: its days do not pass yet. Ask again in a moment.");
            case BACKWARDS ->
                SandboxProblem.of(
                        HttpStatus.CONFLICT,
                        "clock-backwards",
                        "The business day does not go back: start anew with --reset.");
            case TOO_FAR ->
                SandboxProblem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "validation",
                        "At most 400 days at a time: name a nearer day.");
        };
    }
}
