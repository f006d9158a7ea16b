package io.quittance.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of a method. The problems it may answer with are told by its form. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /** Its name for programs that are made from the description: {@code putDebtor}. */
    String id();

    /** What it does, one sentence. */
    String value();

    /** The statuses of success, the usual one first. */
    int[] answers() default 200;

    /** The content types of success. */
    String[] media() default "application/json";
}
