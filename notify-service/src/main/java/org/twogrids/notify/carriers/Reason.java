package org.twogrids.notify.carriers;

/// Why a delivery stands as it does. Codes are stored: never rename one.
public enum Reason {
    /// The recipient has taken note.
    ACKNOWLEDGED,
    /// Nobody needs the recipient any more.
    ENDED,
    /// The recipient has put it off.
    SNOOZED,
    /// Another channel of the recipient got through.
    REACHED,
    /// The recipient takes no part in the case any more: nothing of it goes out.
    EXCLUDED,
    /// The case is restricted by now: no group hears of it.
    RESTRICTED,
    /// Not now, so that nobody is flooded or disturbed: it goes later, with others in one.
    HELD,
    /// It waited for so long that it would wake somebody for nothing.
    STALE,
    /// The directory has not said yet who the recipient is.
    NOT_KNOWN_YET,
    /// The recipient is no longer a member.
    LEFT_OFFICE,
    /// The directory has no address of the recipient for this channel.
    NO_ADDRESS,
    /// Its owner has not said yet that the number in the directory is theirs.
    NOT_VERIFIED,
    /// The other side will not take this message, ever.
    REFUSED,
    /// The other side did not answer in time; it may have taken the message.
    TIMED_OUT,
    /// No connection, or one that broke.
    UNREACHABLE,
    /// The other side asks for patience.
    RATE_LIMITED,
    /// The other side is broken.
    SERVER_ERROR,
    /// The other side answered something that is no answer.
    MALFORMED_ANSWER,
    /// The other side does not know us: address or secret are wrong.
    MISCONFIGURED,
    /// Too much went wrong on this channel lately: it rests.
    RESTING,
    /// Our own fault; the log has the whole error.
    FAULT
}
