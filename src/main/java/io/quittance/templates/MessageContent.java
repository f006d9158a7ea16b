package io.quittance.templates;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a message says, besides who writes to whom. It is kept as JSON with the name of its type from the day the message is
 * planned; a component may be added as long as it may be null, none may change its meaning.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReminderContent.class, name = "reminder"),
    @JsonSubTypes.Type(value = StatementContent.class, name = "statement"),
    @JsonSubTypes.Type(value = ReceiptContent.class, name = "receipt"),
    @JsonSubTypes.Type(value = ReceiptCorrectedContent.class, name = "receipt-corrected"),
    @JsonSubTypes.Type(value = PaymentFailedContent.class, name = "payment-failed"),
    @JsonSubTypes.Type(value = SetOffContent.class, name = "set-off"),
    @JsonSubTypes.Type(value = QuestionCopyContent.class, name = "question-copy"),
    @JsonSubTypes.Type(value = AnswerContent.class, name = "answer"),
    @JsonSubTypes.Type(value = PlanContent.class, name = "plan"),
    @JsonSubTypes.Type(value = NewsContent.class, name = "news"),
    @JsonSubTypes.Type(value = LoginContent.class, name = "login"),
    @JsonSubTypes.Type(value = InvitationContent.class, name = "invitation"),
    @JsonSubTypes.Type(value = AccountChangedContent.class, name = "account-changed")
})
public sealed interface MessageContent
        permits PrintableContent, NewsContent, LoginContent, InvitationContent, AccountChangedContent {}
