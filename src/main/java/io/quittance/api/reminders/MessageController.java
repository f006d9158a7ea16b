package io.quittance.api.reminders;

import io.quittance.api.ApiCaller;
import io.quittance.api.Described;
import io.quittance.api.Needs;
import io.quittance.api.PageJson;
import io.quittance.api.ProblemException;
import io.quittance.api.Query;
import io.quittance.identity.ApiScope;
import io.quittance.kernel.DebtorId;
import io.quittance.kernel.FirmId;
import io.quittance.kernel.MessageId;
import io.quittance.kernel.RefusedException;
import io.quittance.messages.Channel;
import io.quittance.messages.Message;
import io.quittance.messages.MessageFilter;
import io.quittance.messages.MessageKind;
import io.quittance.messages.Messages;
import io.quittance.parties.Debtor;
import io.quittance.parties.Debtors;
import io.quittance.receivables.Invoice;
import io.quittance.receivables.Invoices;
import io.quittance.tenancy.AuditLog;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages")
class MessageController {

    private final Messages messages;
    private final Debtors debtors;
    private final Invoices invoices;
    private final AuditLog audit;

    MessageController(Messages messages, Debtors debtors, Invoices invoices, AuditLog audit) {
        this.messages = messages;
        this.debtors = debtors;
        this.invoices = invoices;
        this.audit = audit;
    }

    @GetMapping
    @Needs(ApiScope.REMINDERS_READ)
    @Described(id = "listMessages", value = "The messages, in the order of their planning.")
    PageJson<MessageJson> list(
            FirmId firm,
            @RequestParam(required = false) @Nullable String debtor,
            @RequestParam(required = false) @Nullable String invoice,
            @RequestParam(required = false) @Nullable MessageKind kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        int most = PageJson.limit(limit);
        var owner = debtor == null ? null : debtor(firm, debtor);
        var filter = invoice == null
                ? new MessageFilter(owner, null, kind, null)
                : about(invoice(firm, invoice), owner, kind);
        var from = Query.after(after, MessageId::parse);
        var rows = messages.page(firm, filter, from, most + 1);
        var views = views(firm, rows);
        return PageJson.of(views, most, MessageJson::id, view -> view);
    }

    @GetMapping("/{id}")
    @Needs(ApiScope.REMINDERS_READ)
    @Described(id = "getMessage", value = "A message with its history.")
    MessageJson find(FirmId firm, @PathVariable String id) {
        return views(firm, List.of(found(firm, id))).getFirst();
    }

    /** The very bytes. A sign-in link is nobody's but the debtor's: it is not given out. */
    @GetMapping("/{id}/content")
    @Needs(ApiScope.REMINDERS_READ)
    @Described(
            id = "getMessageContent",
            value = "The very bytes of a message. A sign-in link is not given out.",
            media = {"message/rfc822", "application/pdf"})
    ResponseEntity<byte[]> content(ApiCaller caller, @PathVariable String id) {
        var message = found(caller.firm(), id);
        if (message.kind() == MessageKind.LOGIN_LINK) {
            throw ProblemException.notFound();
        }
        byte[] bytes = content(caller.firm(), message);
        boolean letter = message.channel() == Channel.LETTER;
        audit.append(caller.firm(), caller.actor(), "message.read", id, "");
        return ResponseEntity.ok()
                .contentType(letter ? MediaType.APPLICATION_PDF : MediaType.parseMediaType("message/rfc822"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + id + (letter ? ".pdf" : ".eml") + "\"")
                .body(bytes);
    }

    private byte[] content(FirmId firm, Message message) {
        try {
            return messages.content(firm, message.id());
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }

    private Message found(FirmId firm, String id) {
        try {
            return messages.find(firm, MessageId.parse(id)).orElseThrow(ProblemException::notFound);
        } catch (RefusedException _) {
            throw ProblemException.notFound();
        }
    }

    private List<MessageJson> views(FirmId firm, List<Message> rows) {
        var addressees = debtors.getAll(
                firm,
                rows.stream().map(Message::debtor).filter(Objects::nonNull).collect(Collectors.toSet()));
        var about = invoices.getAll(
                firm,
                rows.stream().flatMap(message -> message.invoices().stream()).collect(Collectors.toSet()));
        return rows.stream()
                .map(message -> MessageJson.of(message, addressees, about))
                .toList();
    }

    private DebtorId debtor(FirmId firm, String reference) {
        return debtors.byReference(firm, reference.strip()).map(Debtor::id).orElseThrow(ProblemException::notFound);
    }

    private static MessageFilter about(Invoice invoice, @Nullable DebtorId debtor, @Nullable MessageKind kind) {
        return new MessageFilter(debtor == null ? invoice.debtor() : debtor, invoice.id(), kind, null);
    }

    private Invoice invoice(FirmId firm, String number) {
        return invoices.byNumber(firm, number.strip()).orElseThrow(ProblemException::notFound);
    }
}
