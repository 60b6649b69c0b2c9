package org.twogrids.cases.cases;

import java.util.Locale;
import java.util.Map;
import org.twogrids.kernel.web.Problem;

/// The law does not allow it; the problem names the article.
public final class Forbidden extends Problem {

    /// What stands in the way. The words of a rule are found under its name in lower case.
    public enum Rule {
        /// Nobody is talked into it: a party that says no ends mediation.
        PARTY_REFUSES(Law.PEOPLES_MEDIATION_LAW, 17),
        /// What is likely a matter of public order or a crime is reported to the police.
        REPORTED_TO_POLICE(Law.PEOPLES_MEDIATION_LAW, 25),
        /// Only minor acts with clear facts, and what was agreed is done at once.
        NOT_ON_THE_SPOT(Law.ADMINISTRATIVE_CASE_PROCEDURES, 178),
        /// Hired assault, gang fights, repeated offences, a new act, flight, or a party refuses.
        NEVER_IN_PUBLIC_ORDER(Law.ADMINISTRATIVE_CASE_PROCEDURES, 179),
        /// A minor's parents or guardian are called.
        GUARDIAN_MISSING(Law.ADMINISTRATIVE_CASE_PROCEDURES, 181),
        /// The police mediate once, and once more within seven working days.
        ONCE_AND_AGAIN(Law.ADMINISTRATIVE_CASE_PROCEDURES, 183),
        /// Without an agreement, or with a broken one, the police handle it by law.
        HANDLED_BY_LAW(Law.ADMINISTRATIVE_CASE_PROCEDURES, 186),
        /// Rights and duties are told before.
        RIGHTS_FIRST(Law.MEDIATION_WORK_RULES, 30),
        /// What a court, the police or an agency has taken on or decided is theirs.
        TAKEN_ON_ELSEWHERE(Law.MEDIATION_WORK_RULES, 22),
        /// A month, longer only as all parties wish.
        ONE_MONTH(Law.MEDIATION_WORK_RULES, 33),
        /// Whoever helps does so with the parties' consent.
        HELPERS_UNWANTED(Law.PEOPLES_MEDIATION_LAW, 20),
        /// Where mediation fails, the parties are told what else they may do.
        RIGHTS_AT_THE_END(Law.PEOPLES_MEDIATION_LAW, 26),
        /// A minor is represented by the guardian.
        GUARDIAN_SPEAKS(Law.CIVIL_CODE, 23),
        /// A warning letter is the police's.
        WARNED_BY_POLICE(Law.ANTI_DOMESTIC_VIOLENCE_LAW, 16),
        /// Whoever was violent and the victim are visited apart from each other.
        VISITED_APART(Law.ANTI_DOMESTIC_VIOLENCE_LAW, 17),
        /// A protection order holds for six months at most.
        SIX_MONTHS(Law.ANTI_DOMESTIC_VIOLENCE_LAW, 30),
        /// Whoever suffers violence stays unknown outside: nothing goes to anyone.
        VIOLENCE_STAYS_INSIDE(Law.ANTI_DOMESTIC_VIOLENCE_LAW, 5),
        /// Nothing that tells who or where a minor is leaves the house.
        MINORS_UNNAMED(Law.MINORS_PROTECTION_LAW, 103),
        /// The parties may choose their mediator.
        MEDIATOR_UNWANTED(Law.PEOPLES_MEDIATION_LAW, 19),
        /// Mediators lead: appointed by their committee, or chosen by the parties.
        MEDIATOR_LEADS(Law.PEOPLES_MEDIATION_LAW, 19),
        /// Nobody pays for people's mediation.
        FREE_OF_CHARGE(Law.PEOPLES_MEDIATION_LAW, 4),
        /// Domestic violence is handled by law, not put away as a quarrel.
        VIOLENCE_BY_LAW(Law.ANTI_DOMESTIC_VIOLENCE_LAW, 33),
        /// Who bring a matter together choose five who speak for them, no more.
        FIVE_REPRESENTATIVES(Law.PETITION_REGULATIONS, 20);

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

    public enum Law {
        /// 人民调解法
        PEOPLES_MEDIATION_LAW,
        /// 公安机关办理行政案件程序规定
        ADMINISTRATIVE_CASE_PROCEDURES,
        /// 人民调解工作若干规定
        MEDIATION_WORK_RULES,
        /// 民法典
        CIVIL_CODE,
        /// 反家庭暴力法
        ANTI_DOMESTIC_VIOLENCE_LAW,
        /// 未成年人保护法
        MINORS_PROTECTION_LAW,
        /// 信访工作条例
        PETITION_REGULATIONS
    }

    private final Rule rule;

    public Forbidden(Rule rule) {
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
