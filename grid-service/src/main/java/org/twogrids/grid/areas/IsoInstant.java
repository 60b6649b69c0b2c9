package org.twogrids.grid.areas;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An ISO-8601 date and time with offset, in the query. Null is fine. (A parameter of a time type
/// would answer 404 where it is malformed.)
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IsoInstant.Validator.class)
public @interface IsoInstant {

    String message() default "{org.twogrids.grid.areas.IsoInstant.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<IsoInstant, String> {

        @Override
        public boolean isValid(
                @Nullable String text, @Nullable ConstraintValidatorContext context) {
            try {
                return text == null || parse(text) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }

        public static Instant parse(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }
    }
}
