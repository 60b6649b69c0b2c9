package org.twogrids.kernel.directory;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.Problem;

/// Who is asking. The token says who; what they may see the directory says, at each request anew.
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final Directory directory;
    private final Clock clock;

    Caller(JsonWebToken token, Directory directory, Clock clock) {
        this.token = token;
        this.directory = directory;
        this.clock = clock;
    }

    /// The subject of the token.
    public String login() {
        return token.getSubject();
    }

    /// When the token ends, and with it any open stream.
    public Instant tokenEnds() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    /// 403 where no member in force belongs to the login.
    public UUID member() {
        var view = directory.view();
        return view.memberOf(login())
                .filter(member -> view.member(member, clock.instant()).isPresent())
                .orElseThrow(UnknownPerson::new);
    }

    public Reach reach() {
        return Reach.of(directory.view(), member(), clock.instant());
    }

    /// The roles of all postings in force; a seat in a team makes a mediator.
    public Set<Role> roles() {
        UUID member = member();
        Instant now = clock.instant();
        var view = directory.view();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        view.postingsOf(member, now).forEach(posting -> roles.add(posting.role()));
        if (!view.teamsOf(member, now).isEmpty()) {
            roles.add(Role.MEDIATOR);
        }
        return roles;
    }

    /// Whether any office of the caller lets them know who the parties of a case are.
    public boolean mayKnowParties() {
        return roles().stream().anyMatch(Role::mayKnowParties);
    }

    private static final class UnknownPerson extends Problem {
        UnknownPerson() {
            super(403, "unknown-person");
        }
    }
}
