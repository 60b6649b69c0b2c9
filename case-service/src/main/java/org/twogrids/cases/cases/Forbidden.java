package org.twogrids.cases.cases;

import java.util.Locale;
import java.util.Map;
import org.twogrids.kernel.web.Problem;

/// The law does not allow settling this on the spot; the problem names the article.
final class Forbidden extends Problem {

    /// What stands in the way. The words of a rule are found under its name in lower case.
    enum Rule {
        /// Nobody is talked into it: a party that says no ends mediation.
        PARTY_REFUSES(Law.PEOPLES_MEDIATION_LAW, 17),
        /// What is likely a matter of public order or a crime is reported to the police.
        REPORTED_TO_POLICE(Law.PEOPLES_MEDIATION_LAW, 25),
        /// Only minor acts with clear facts, and what was agreed is done at once.
        NOT_ON_THE_SPOT(Law.ADMINISTRATIVE_CASE_PROCEDURES, 178),
        /// Hired assault, gang fights, repeated offences, a new act, flight, or a party refuses.
        NEVER_IN_PUBLIC_ORDER(Law.ADMINISTRATIVE_CASE_PROCEDURES, 179),
        /// A minor's parents or guardian are called.
        GUARDIAN_MISSING(Law.ADMINISTRATIVE_CASE_PROCEDURES, 181);

        private final Law law;
        private final int article;

        Rule(Law law, int article) {
            this.law = law;
            this.article = article;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Law {
        /// 人民调解法
        PEOPLES_MEDIATION_LAW,
        /// 公安机关办理行政案件程序规定
        ADMINISTRATIVE_CASE_PROCEDURES
    }

    private final Rule rule;

    Forbidden(Rule rule) {
        super(409, rule.code());
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    @Override
    protected Map<String, Object> members() {
        return Map.of("law", rule.law.name(), "article", rule.article);
    }
}
