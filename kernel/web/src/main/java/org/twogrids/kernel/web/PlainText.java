package org.twogrids.kernel.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// Text that people wrote: at most [#max()] characters (code points), no control characters but
/// line ends and tabs, no unpaired surrogates. Null is fine.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {

    String message() default "{org.twogrids.kernel.web.PlainText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    int max();

    class Validator implements ConstraintValidator<PlainText, CharSequence> {

        private int max;

        @Override
        public void initialize(PlainText annotation) {
            max = annotation.max();
        }

        @Override
        public boolean isValid(
                @Nullable CharSequence text, @Nullable ConstraintValidatorContext context) {
            return text == null
                    || (text.codePoints().count() <= max
                            && text.codePoints().allMatch(Validator::readable));
        }

        private static boolean readable(int point) {
            return switch (Character.getType(point)) {
                case Character.SURROGATE -> false;
                // Marks that turn the direction of what follows can make a text read as another.
                case Character.FORMAT ->
                        (point < 0x202A || point > 0x202E) && (point < 0x2066 || point > 0x2069);
                case Character.CONTROL -> point == '\n' || point == '\r' || point == '\t';
                default -> true;
            };
        }
    }
}
