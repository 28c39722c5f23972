package livery.modules.internal.rest;

import java.util.List;
import java.util.Locale;
import livery.platform.Texts;
import livery.platform.deploy.Sentence;

/** Sentences in one reader's language. */
record Words(Texts texts, Locale locale) {

    ModuleJson.ReasonJson one(Sentence sentence) {
        return new ModuleJson.ReasonJson(sentence.code(), texts.text(sentence.code(), sentence.values(), locale));
    }

    List<ModuleJson.ReasonJson> all(List<Sentence> sentences) {
        return sentences.stream().map(this::one).toList();
    }

    /** As JSON has it. */
    static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
