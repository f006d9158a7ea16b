package io.quittance.templates;

import io.quittance.branding.SenderIdentity;
import io.quittance.kernel.Money;
import io.quittance.templates.ReminderContent.Block;
import io.quittance.templates.ReminderContent.Credit;
import io.quittance.templates.ReminderContent.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a reminder as a mail shows them. A mail is read on a telephone: totals and button come first, and it lists
 * at most five rows in a currency and says how many more there are.
 */
public final class MailFigures {

    /** Rows of invoices and credits in a block. */
    static final int MOST_ROWS = 5;

    /** The account a transfer goes to. @param iban in groups of four */
    public record Bank(String holder, String iban) {

        /** Null when the firm takes no transfers. */
        public static @Nullable Bank of(SenderIdentity identity) {
            var iban = identity.iban();
            var holder = identity.accountHolder();
            return iban == null || holder == null ? null : new Bank(holder, iban.grouped());
        }
    }

    private final @Nullable Bank bank;
    private final String debtor;

    private MailFigures(@Nullable Bank bank, String debtor) {
        this.bank = bank;
        this.debtor = debtor;
    }

    /** Nothing but the way online: the figures are behind it. */
    public static Map<String, @Nullable Object> hidden() {
        var values = new HashMap<String, @Nullable Object>();
        values.put("statement", null);
        values.put("payment", null);
        values.put("setOff", null);
        values.put("plan", null);
        values.put("about", null);
        return values;
    }

    /** What a mail shows of a content. @param debtor the firm's reference of the debtor */
    public static Map<String, @Nullable Object> of(MessageContent content, @Nullable Bank bank, String debtor) {
        return switch (content) {
            case ReminderContent reminder -> of(reminder, bank, debtor);
            case StatementContent statement -> of(statement.listed(debtor), bank, debtor);
            case ReceiptContent receipt -> NoteFigures.of(receipt);
            case SetOffContent setOff -> NoteFigures.of(setOff);
            case QuestionCopyContent copy -> NoteFigures.of(copy);
            case PlanContent plan -> PlanFigures.of(plan, bank, debtor);
            case ReceiptCorrectedContent _,
                    PaymentFailedContent _,
                    AnswerContent _,
                    NewsContent _,
                    LoginContent _,
                    InvitationContent _,
                    AccountChangedContent _ -> Map.of();
        };
    }

    private static Map<String, @Nullable Object> of(ReminderContent content, @Nullable Bank bank, String debtor) {
        var figures = new MailFigures(bank, debtor);
        var blocks = content.blocks();
        var statement = new HashMap<String, @Nullable Object>();
        statement.put("one", content.isOne());
        statement.put("several", blocks.size() > 1);
        statement.put("blocks", blocks.stream().map(MailFigures::block).toList());
        statement.put("cut", blocks.stream().anyMatch(MailFigures::isLong));
        statement.put("bank", figures.transfers(blocks));
        return Map.of("statement", statement);
    }

    private static boolean isLong(Block block) {
        return block.invoices().size() + block.credits().size() + block.also().size() > MOST_ROWS;
    }

    private static Map<String, @Nullable Object> block(Block block) {
        // What is deducted is always seen, if only as one sum: without it the total does not add up.
        var credits = block.credits();
        boolean summed = isLong(block) && credits.size() > 1;
        int forCredits = summed ? 1 : credits.size();
        var invoices = first(block.invoices(), MOST_ROWS - forCredits);
        var also = first(block.also(), MOST_ROWS - forCredits - invoices.size());
        var values = new HashMap<String, @Nullable Object>();
        values.put("total", block.total());
        values.put("currency", block.total().currency());
        values.put("invoices", invoices.stream().map(MailFigures::item).toList());
        values.put("more", more(block.invoices().size() - invoices.size()));
        values.put(
                "credits",
                summed ? List.of() : credits.stream().map(MailFigures::credit).toList());
        values.put("creditSum", summed ? sum(credits) : null);
        values.put("also", block.also().isEmpty() ? null : also(block.also(), also));
        return values;
    }

    private static Map<String, @Nullable Object> also(List<Item> all, List<Item> shown) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("invoices", shown.stream().map(MailFigures::item).toList());
        values.put("more", more(all.size() - shown.size()));
        return values;
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static @Nullable Map<String, Object> more(int count) {
        return count == 0 ? null : Map.of("count", count, "one", count == 1);
    }

    private static Map<String, @Nullable Object> item(Item item) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("number", item.number());
        values.put("description", item.description());
        values.put("issuedOn", item.issuedOn());
        values.put("dueOn", item.dueOn());
        values.put("open", item.open());
        return values;
    }

    private static Map<String, @Nullable Object> credit(Credit credit) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("number", credit.number());
        values.put("amount", credit.amount());
        return values;
    }

    private static Map<String, Object> sum(List<Credit> credits) {
        return Map.of(
                "amount",
                credits.stream().map(Credit::amount).reduce(Money::plus).orElseThrow());
    }

    /** One account, and for each currency what to transfer with which reference; null when there is nothing to transfer. */
    private @Nullable Map<String, Object> transfers(List<Block> blocks) {
        var sums = blocks.stream()
                .filter(block -> block.total().isPositive())
                .map(block -> Map.of("total", block.total(), "reference", block.reference(debtor)))
                .toList();
        return bank == null || sums.isEmpty() ? null : Map.of("holder", bank.holder, "iban", bank.iban, "sums", sums);
    }
}
