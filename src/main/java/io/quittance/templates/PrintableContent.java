package io.quittance.templates;

/** What can also go by post: all but what is worth something in a browser only. */
public sealed interface PrintableContent extends MessageContent
        permits ReminderContent,
                StatementContent,
                ReceiptContent,
                ReceiptCorrectedContent,
                PaymentFailedContent,
                SetOffContent,
                QuestionCopyContent,
                AnswerContent,
                PlanContent {}
