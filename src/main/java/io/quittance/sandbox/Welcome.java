package io.quittance.sandbox;

import org.springframework.stereotype.Component;

/** What the demo says when it is ready: where it answers, and who may sign in. */
@Component
class Welcome {

    private final DemoAccess access;

    Welcome(DemoAccess access) {
        this.access = access;
    }

    void greet(String url) {
        System.out.println("Quittance is ready: " + url);
        System.out.println();
        access.users()
                .forEach(user -> System.out.printf(
                        "  %-11s %-34s %s  %s%n",
                        user.role(), user.email(), user.password(), String.join(", ", user.firms())));
        System.out.printf("%n  Sign in       %s/desk%n", url);
        System.out.printf("  Mail caught   %s/sandbox/mail%n", url);
        System.out.printf("  Letters       %s/sandbox/post%n", url);
        System.out.printf("  Time machine  %s/sandbox/time%n", url);
        System.out.printf("  API clients   %s/sandbox/credentials%n%nCtrl-C stops everything.%n", url);
    }
}
