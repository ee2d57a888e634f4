import { mergeTables, table } from './table.ts';

/** Greek letters by macro name, as arXiv's own listings write them. */
export const GREEK = table(`
  alpha α  beta β  gamma γ  delta δ  epsilon ε  zeta ζ  eta η  theta θ  iota ι  kappa κ  lambda λ
  mu μ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ  upsilon υ  phi ϕ  chi χ  psi ψ  omega ω  Gamma Γ
  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
`);

/** Greek variants; no word and no name is spelt like these. */
export const GREEK_VARIANTS = table(`
  varepsilon ε  varphi φ  vartheta ϑ  varrho ϱ  varsigma ς  varpi ϖ  varkappa ϰ
`);

/** Binary operators and relations; plain text sets a space on both sides of a relation. */
export const RELATIONS = table(`
  leq ≤  le ≤  leqslant ≤  geq ≥  ge ≥  geqslant ≥  neq ≠  ne ≠  ll ≪  gg ≫  approx ≈  sim ∼  simeq ≃
  cong ≅  equiv ≡  propto ∝  asymp ≍  lesssim ≲  gtrsim ≳  prec ≺  succ ≻  preceq ⪯  succeq ⪰  in ∈
  notin ∉  ni ∋  subset ⊂  supset ⊃  subseteq ⊆  supseteq ⊇  subsetneq ⊊  mid ∣  parallel ∥  perp ⊥
  models ⊨  vdash ⊢  triangleq ≜  coloneqq ≔  doteq ≐  to →  rightarrow →  leftarrow ←
  leftrightarrow ↔  Rightarrow ⇒  Leftarrow ⇐  Leftrightarrow ⇔  longrightarrow ⟶  longleftarrow ⟵
  Longrightarrow ⟹  Longleftrightarrow ⟺  mapsto ↦  hookrightarrow ↪  rightleftharpoons ⇌
  rightsquigarrow ⇝  leadsto ⇝  implies ⟹  iff ⟺  gets ←
`);

/** Operators, arrows that stand alone, brackets and other signs. */
export const SIGNS = table(`
  times ×  cdot ·  div ÷  pm ±  mp ∓  ast ∗  star ⋆  circ ∘  bullet •  oplus ⊕  ominus ⊖  otimes ⊗
  odot ⊙  cup ∪  cap ∩  bigcup ⋃  bigcap ⋂  bigoplus ⨁  sqcup ⊔  setminus ∖  wedge ∧  vee ∨  land ∧
  lor ∨  neg ¬  lnot ¬  ltimes ⋉  rtimes ⋊  sum ∑  prod ∏  int ∫  nabla ∇  partial ∂  infty ∞
  forall ∀  exists ∃  emptyset ∅  varnothing ∅  ell ℓ  hbar ℏ  Re ℜ  Im ℑ  aleph ℵ  prime ′  dagger †
  ddagger ‡  top ⊤  bot ⊥  angle ∠  triangle △  square □  Box □  blacksquare ■  diamond ⋄  Diamond ◇
  checkmark ✓  ldots …  dots …  dotsc …  cdots ⋯  vdots ⋮  ddots ⋱  uparrow ↑  downarrow ↓
  updownarrow ↕  Uparrow ⇑  Downarrow ⇓  nearrow ↗  searrow ↘  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋
  lceil ⌈  rceil ⌉  lVert ‖  rVert ‖  Vert ‖  lvert |  rvert |  vert |  degree °  deg °  dag †  ddag ‡
  copyright ©  pounds £
`);

/** Every macro that stands for one character. */
export const SYMBOLS = mergeTables(SIGNS, RELATIONS, GREEK, GREEK_VARIANTS);

/** Operator names: set upright, read as words. */
export const OPERATORS: ReadonlySet<string> = new Set(
  `log ln lg exp sin cos tan tanh sinh cosh max min sup inf lim limsup liminf arg argmax argmin det dim ker gcd
  Pr hom mod bmod`.split(/\s+/),
);

const BLACKBOARD = table(`
  C ℂ  E 𝔼  F 𝔽  H ℍ  I 𝕀  K 𝕂  N ℕ  P ℙ  Q ℚ  R ℝ  S 𝕊  T 𝕋  V 𝕍  Z ℤ  1 𝟙
`);

/**
 * Writes letters as `\mathbb` does; one without a blackboard form stays as it is.
 * @example toBlackboard('R') //=> 'ℝ'
 */
export function toBlackboard(letters: string): string {
  return letters.replace(/\S/gu, (letter) => BLACKBOARD[letter] ?? letter);
}

/** Combining marks of the accents that formulas put over a letter. */
export const MATHS_ACCENTS = table(`
  hat \u0302  widehat \u0302  tilde \u0303  widetilde \u0303  bar \u0304  overline \u0304  vec \u20d7
  dot \u0307  ddot \u0308  check \u030c  breve \u0306  acute \u0301  grave \u0300  mathring \u030a
  overrightarrow \u20d7  overleftarrow \u20d6
`);
