const NAMES = `
  adler alan ali allen amber angel april archer art august austin autumn bailey baker bauer bell berg bill blank bond
  booth braun brown burns busch butler carter chandler chase christmas clara clark clay cliff cole cook cooper costa
  crystal daisy dan dawn dean dick don drew earl ella engel ernst eve faith fischer fisher fleming florence ford foster
  fox frank fuchs gallo gene glen gloria gordon grace grant gray green griffin guy hahn hall harper hay hays hazel
  heather heller hill holly hope horn hunter ivy jack jade jan jasper jean jesus jo joy june jung justice kaiser keller
  ken kent kim king klein koch konig kramer krause lance lang lea lee leo leon lily lincoln lopes lucky marc marco mark
  marks marshall mason max may melody mercedes mercy mia miles misty moreno mueller nelson newman norma olive parker
  pat patience pearl penny perry peters petit pilar piper pope porter potter preston prince ray reed reich rich richter
  rita rob robin rock roman rosa rose roth ruby rusty sam sandy schmied schneider schreiber schroeder schwarz scott
  sean shepherd singer skip sky sommer stein stern steward stewart stone sue summer sunny taylor terry thal tiffany
  torres trinity tucker turner tyler vera victor viola violet vogel vogt wade wagner walker wang ward warren wayne
  weber weiss west white will winter wolf wood woods young
`;

/** Names that are words as well, in lower case, without accents: names when they have a capital inside a sentence. */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
