package org.twogrids.grid.rules;

/// A field that breaks a rule: of a row in a file, where it leaves that row out, or of a request,
/// where it answers 400, 403 or 409. Worded from the bundle `problems` as `rule.<code>`.
public final class Rejection extends RuntimeException {

    private final int status;
    private final String field;
    private final String code;
    private final transient Object[] arguments;

    public Rejection(String field, String code, Object... arguments) {
        this(400, field, code, arguments);
    }

    private Rejection(int status, String field, String code, Object... arguments) {
        super(field + ": " + code, null, false, false); // one per row: stacks would cost
        this.status = status;
        this.field = field;
        this.code = code;
        this.arguments = arguments;
    }

    /// The input is sound, but the directory as it is has no room for it.
    public static Rejection conflict(String field, String code, Object... arguments) {
        return new Rejection(409, field, code, arguments);
    }

    /// The input is sound, but not this person's to give.
    public static Rejection forbidden(String field, String code, Object... arguments) {
        return new Rejection(403, field, code, arguments);
    }

    /// The same of the field as the request names it.
    public Rejection at(String named) {
        return new Rejection(status, named, code, arguments);
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    int status() {
        return status;
    }

    Object[] arguments() {
        return arguments;
    }
}
