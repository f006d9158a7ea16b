package io.quittance.staff;

import io.quittance.kernel.DebtorId;
import io.quittance.kernel.MessageId;
import io.quittance.parties.Firm;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the staff pages, inside the application and without a leading slash; those of files begin with one. No
 * other class puts such an address together: a page that moves is changed here and in its own {@code @Route}.
 */
public final class StaffPaths {

    /** The list of cases, and the root of the desk. */
    public static final String CASES = "desk";

    /** What people have to do. */
    public static final String TASKS = CASES + "/tasks";

    /** Payment plans that wait for a decision. */
    public static final String PLANS = CASES + "/plans";

    /** The firms of the installation, and the root of the operator's pages. */
    public static final String OPERATOR = "console/operator";

    /** Everybody who works with the installation. */
    public static final String OPERATOR_PEOPLE = OPERATOR + "/people";

    /** Background jobs. */
    public static final String OPERATOR_JOBS = OPERATOR + "/jobs";

    /** Messages of all firms whose sending is uncertain. */
    public static final String OPERATOR_MESSAGES = OPERATOR + "/messages";

    /** Events of the card payment service that failed. */
    public static final String OPERATOR_PAYMENTS = OPERATOR + "/payments";

    /** The page of a firm's console with what was done there. */
    public static final String AUDIT = "audit";

    /** What was done in the whole installation. */
    public static final String OPERATOR_AUDIT = OPERATOR + "/" + AUDIT;

    /** A new firm is set up. */
    public static final String NEW_FIRM = OPERATOR + "/new-firm";

    /** Stands for all buckets of the ageing that are past due. */
    public static final String OVERDUE = "overdue";

    /** The page of a firm's console on which it goes live. */
    public static final String GO_LIVE = "go-live";

    /** The page of a firm's console with its rules for payment plans. */
    public static final String PLAN_RULES = "plan-rules";

    /** The page of a firm's console with unusual waves of messages. */
    public static final String WAVES = "waves";

    /** The page of a firm's console that says by what right it writes, country by country. */
    public static final String SENDERS = "senders";

    /** The page of a firm's console on which it says who it is. */
    public static final String IDENTITY = "identity";

    private StaffPaths() {}

    /** True for the path of a page of desk or console, as a request has it. */
    static boolean isStaffPage(@Nullable String path) {
        return path != null && (path + "/").matches("/(desk|console)/.*");
    }

    /** A case on the desk. */
    public static String caseOf(Firm firm, DebtorId debtor) {
        return CASES + "/" + firm.key() + "/case/" + debtor.value();
    }

    /** The formatted part of a mail. */
    public static String messageHtml(Firm firm, MessageId message) {
        return message(firm, message) + "/html";
    }

    /** The plain part of a mail. */
    public static String messageText(Firm firm, MessageId message) {
        return message(firm, message) + "/text";
    }

    /** A mail as it left, to download. */
    public static String messageRaw(Firm firm, MessageId message) {
        return message(firm, message) + "/raw";
    }

    /** A letter, to download. */
    public static String messagePdf(Firm firm, MessageId message) {
        return message(firm, message) + "/pdf";
    }

    /** The console of a firm: its figures. */
    public static String console(Firm firm) {
        return "console/" + firm.key();
    }

    /** A page of a firm's console that no other page but the menu leads to. */
    public static String page(Firm firm, String name) {
        return console(firm) + "/" + name;
    }

    /** What left, what waits, what is held. */
    public static String messages(Firm firm) {
        return console(firm) + "/messages";
    }

    /** Runs and the simulation of the coming days. */
    public static String decisions(Firm firm) {
        return console(firm) + "/decisions";
    }

    /** Files in. */
    public static String imports(Firm firm) {
        return console(firm) + "/imports";
    }

    /** Letters by day of printing. */
    public static String print(Firm firm) {
        return console(firm) + "/print";
    }

    /** The letters of a batch in one file. */
    public static String printRun(Firm firm, long batch) {
        return "/" + print(firm) + "/" + batch + "/run.pdf";
    }

    /** How the figures in a currency are made. */
    public static String figures(Firm firm, Currency currency) {
        return console(firm) + "/figures?currency=" + currency.getCurrencyCode();
    }

    /** The claims behind the ageing in a currency. */
    public static String ageing(Firm firm, Currency currency) {
        return console(firm) + "/ageing?currency=" + currency.getCurrencyCode();
    }

    /** The claims of one bucket of the ageing, by its label such as {@code 1-30}. */
    public static String ageing(Firm firm, Currency currency, String bucket) {
        return ageing(firm, currency) + "&bucket=" + bucket;
    }

    /** The first page on which a firm is set up. */
    public static String scenarios(Firm firm) {
        return console(firm) + "/scenarios";
    }

    /** A firm as the operator sees it. */
    public static String operatorFirm(Firm firm) {
        return OPERATOR + "/firm/" + firm.key();
    }

    private static String message(Firm firm, MessageId message) {
        return "/" + CASES + "/" + firm.key() + "/messages/" + message.value();
    }
}
