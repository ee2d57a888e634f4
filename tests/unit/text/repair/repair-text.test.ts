import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLatex } from '../../../../src/text/latex/parse-latex.ts';
import { parseText } from '../../../../src/text/parse-text.ts';
import { foldSpace } from '../../../../src/text/repair/clean.ts';
import { mayNeedRepair } from '../../../../src/text/repair/may-need-repair.ts';
import { repairText } from '../../../../src/text/repair/repair-text.ts';
import { toPlainText } from '../../../../src/text/write/to-plain-text.ts';
import { damage } from '../../../support/damage.ts';
import { hasShared, readDigestTexts, readPairs } from '../../../support/shared-texts.ts';

// LaTeX, and the plain text that pages make of it after the damage that the daily site does to it.
const REPAIRED: readonly (readonly [string, string])[] = [
  [String.raw`$2\times$ faster`, '2× faster'],
  [String.raw`$1024\times1024$`, '1024×1024'],
  [String.raw`256$\times$256`, '256×256'],
  [String.raw`$256 \times 256$`, '256 × 256'],
  [String.raw`$3 \times 10^{-4}$`, '3 × 10⁻⁴'],
  [String.raw`$\sim$10 tokens`, '∼10 tokens'],
  [String.raw`only $\sim$213K`, 'only ∼213K'],
  [String.raw`5.6$\sim$5.7`, '5.6∼5.7'],
  [String.raw`$\sim\!10\times$`, '∼10×'],
  [String.raw`$\approx$2.7 s`, '≈2.7 s'],
  [String.raw`as little as $\leq 0.02\%$`, 'as little as ≤ 0.02%'],
  [String.raw`($\leq$100 examples)`, '(≤100 examples)'],
  [String.raw`$\geq 90\%$`, '≥ 90%'],
  [String.raw`$n\gg m$`, 'n ≫ m'],
  [String.raw`$\propto\left(d/m\right)^{1/2}$`, '∝(d/m)^(1/2)'],
  [String.raw`$85.2\pm0.4$`, '85.2±0.4'],
  [String.raw`(0.117$\to$0.598)`, '(0.117→0.598)'],
  [String.raw`$n\to\infty$`, 'n→∞'],
  [String.raw`text$\rightarrow$image`, 'text→image'],
  [String.raw`$\uparrow$ 3.2`, '↑ 3.2'],
  [String.raw`$\alpha_t$ and $\theta_{\text{GRPO}}$`, 'α_t and θ_GRPO'],
  [String.raw`$\ell_1$ and $\ell_\infty$`, 'ℓ₁ and ℓ_∞'],
  [String.raw`$\tau^2$-Bench`, 'τ²-Bench'],
  [String.raw`$(\epsilon, \delta)$-DP`, '(ε, δ)-DP'],
  [String.raw`$\lambda=0.1$`, 'λ=0.1'],
  [String.raw`$\Theta(n)$`, 'Θ(n)'],
  [String.raw`$\nabla_\theta J(\theta)$`, '∇_θ J(θ)'],
  [String.raw`$x\sim p(x)$`, 'x ∼ p(x)'],
  [String.raw`$x \in \mathbb{R}^d$`, 'x ∈ R^d'],
  [String.raw`$r \in \{0,1\}$, $l \in \{a, b\}$`, 'r ∈ {0,1}, l ∈ {a, b}'],
  [String.raw`$R(x)=\sum_k R_k$`, 'R(x)=∑_k R_k'],
  [String.raw`$p(y \mid x)$`, 'p(y ∣ x)'],
  [String.raw`$\tilde{\mathcal{O}}(T^{-1/3})$`, 'O(T^(-1/3))'],
  [String.raw`$O(n\log n)$`, 'O(n log n)'],
  [String.raw`$360^\circ$ views`, '360° views'],
  [String.raw`$QK^\top$`, 'QK^⊤'],
  [String.raw`8$\times$A100`, '8×A100'],
  [String.raw`$3 \times 3$ kernels of a $1280 \times 720$ video`, '3 × 3 kernels of a 1280 × 720 video'],
  [String.raw`$64 \times 64 \times 3$ images on a $2 \times 4$ mesh`, '64 × 64 × 3 images on a 2 × 4 mesh'],
  [String.raw`En$\leftrightarrow$De`, 'En↔De'],
  [String.raw`$\epsilon \sim \mathcal{N}(0, 1)$`, 'ε ∼ N(0, 1)'],
  [String.raw`$L_1 + \lambda L_2$`, 'L₁ + λ L₂'],
  [String.raw`$g \ll 1$ and $N \gg 1$`, 'g ≪ 1 and N ≫ 1'],
  [String.raw`25$^\circ$C, $360^\circ\times180^\circ$`, '25°C, 360°×180°'],
  [String.raw`($\sim$\$0.02, $\approx$\$2M)`, '(∼$0.02, ≈$2M)'],
  [String.raw`$f:\mathcal{X}\to\mathcal{Y}$`, 'f:X→Y'],
  [String.raw`$x\in\mathcal{X}$`, 'x ∈ X'],
  [String.raw`$[1-\epsilon, 1+\epsilon]$`, '[1-ε, 1+ε]'],
  [String.raw`$r \ll \min(d, k)$, SE(3) $\cong$ SO(3)`, 'r ≪ min(d, k), SE(3) ≅ SO(3)'],
  [String.raw`$M_\odot$`, 'M_⊙'],
  [String.raw`$\ge 99\%$`, '≥ 99%'],
  [String.raw`$f: \mathbb{R}^n \to \mathbb{R}$`, 'f: Rⁿ → R'],
  [String.raw`7B$\to$70B and 12$\to$8`, '7B→70B and 12→8'],
  [String.raw`$x \sim y$`, 'x ∼ y'],
  [String.raw`$X \perp Y \mid Z$`, 'X ⊥ Y ∣ Z'],
  [String.raw`$p(x \mid y, \theta)$`, 'p(x ∣ y, θ)'],
  [String.raw`$\Phi \circ \Psi$`, 'Φ ∘ Ψ'],
  [String.raw`$O(\sqrt{\kappa} \log(1/\epsilon))$`, 'O(κ log(1/ε))'],
  [String.raw`$\Delta T = 3$ K, $\Delta E \approx 0.1$`, 'Δ T = 3 K, Δ E ≈ 0.1'],
  [String.raw`$\left\lfloor n/2 \right\rfloor$`, '⌊ n/2 ⌋'],
  [String.raw`$O(nk\log k)$`, 'O(nk log k)'],
  [String.raw`\href{https://x.org/a}{our webpage}`, 'our webpage (https://x.org/a)'],
  [String.raw`\href{https://x.org/a}{https://x.org/a}`, 'https://x.org/a'],
  [String.raw`$(\sigma=0.4, \delta=0.2)$, $\rho=-0.7$`, '(σ=0.4, δ=0.2), ρ=-0.7'],
  [String.raw`$(\alpha, 1-\beta)$ and $(1-\alpha, k)$`, '(α, 1-β) and (1-α, k)'],
  [String.raw`$\lambda(s) \in [0,1]$, $x \in [-\pi, \pi]$`, 'λ(s) ∈ [0,1], x ∈ [-π, π]'],
  [String.raw`$\gamma \in [0, \pi]$, $\mu, \nu > 0$`, 'γ ∈ [0, π], μ, ν > 0'],
  [String.raw`$f(\theta) = \alpha \theta + \beta$, $\theta \in \Theta$`, 'f(θ) = α θ + β, θ ∈ Θ'],
  [String.raw`$\nabla^2$Wind and $x \neq y$`, '∇²Wind and x ≠ y'],
  [String.raw`($\pm1$) and $\pm 0.5$`, '(±1) and ± 0.5'],
  [String.raw`71.1\% and R\&D`, '71.1% and R&D'],
];

// English, names, code and addresses; and what could be either.
const LEFT = [
  '3 times faster',
  '10 times more data',
  'repeated n times a day',
  'run 5 times 3 days apart',
  'train.2times.py, alpha_beta.py and x_theta.npy',
  'the files theta.yaml and lambda.json, theta_1.csv, leftarrow.svg.',
  'ein modell, en modell, expell',
  '2to3, run_2to3, 6to4 and 1to1, and 2to3.',
  '--(left|right)-only',
  'self._partial_matches, __int__, int_0 and int_x',
  'three times 5%',
  'sim-to-real',
  'sim2real and real2sim',
  'the sim community',
  'Isaac Sim 4.0',
  'an alpha version',
  'the beta test',
  'alpha/beta testing',
  'PixArt-alpha',
  'alpha-Flow',
  'muP and pi0',
  'epsilon-greedy',
  'Kimi Delta Attention',
  'gamma rays',
  'Kendall-tau(x)',
  'at 3 pm and 5 pm 2024',
  'pm2 and pm2.5',
  'Ineq-Test, an Ineq (5%) and ineqs',
  'M_top, x_bot and y_prime',
  'the functions leq, geq) and the notin method',
  'with forall, if, and case; arrows, dots, and more',
  'the Pi <-I2C-> sensor, alpha => beta',
  'word(s) in [0, 1], words (ours) in [12, 13]',
  'in sim 95% and real 90%',
  'The sim 5 and cosine sim 0.85',
  'the language R in [2]',
  'a } in {code} and x in {name}',
  'the bands (delta, theta, alpha, beta, and gamma)',
  'variants (alpha, beta)',
  'GSK-3beta and alpha+beta folds',
  'the alpha(s)',
  'a correlation (rho > 0.6), kappa = 0.81',
  '(the mid a layer)',
  'from A to B, AtoZ and BtoB, LinX',
  'in to mid one',
  'all 5 of them',
  'VGG, vgg 16, ssim 3 and nll 2.3',
  'the left (a) and right (b)',
  'a blog (new)',
  'the set {a, b}',
  'https://github.com/a/2times_alpha',
  'alpha_blend(x) and snake_case',
  'the `alpha_1` flag',
];

// LaTeX that lost nothing, and its plain text.
const INTACT: readonly (readonly [string, string])[] = [
  [String.raw`$2\times$ and $\alpha \leq 1$`, '2× and α ≤ 1'],
  [String.raw`\emph{new} $x_{i}$`, 'new x_i'],
  ['R^d, x_{i}, O(d^4), PC^2', 'R^d, x_i, O(d⁴), PC²'],
];

/** A text as pages show it. */
function read(source: string): string {
  return toPlainText(parseText(source).nodes);
}

/** The same without the repair. */
function readUnrepaired(source: string): string {
  return toPlainText(parseLatex(foldSpace(source), { depth: 0, isInLink: false, findings: [] }));
}

describe('repairText', () => {
  test.each(REPAIRED)('repairs what is left of %s', (source, reading) => {
    expect(read(damage(source))).toBe(reading);
  });

  test.each(LEFT)('leaves %s', (text) => {
    expect(repairText(text)).toBe(text);
    expect(read(text)).toBe(text);
  });

  test.each(INTACT)('leaves the intact LaTeX %s', (source, reading) => {
    expect(repairText(source)).toBe(source);
    expect(read(source)).toBe(reading);
  });

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...REPAIRED.map(([source]) => damage(source)), ...LEFT),
      fc.constantFrom(
        'alpha',
        'times',
        'sim',
        'in',
        'left(',
        'right)',
        'log',
        '{',
        '}',
        '_',
        '^',
        '!',
        ' ',
        "''",
        '``',
        '5',
        'n',
        '$',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 12 },
  );

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('', ' '), (parts, glue) => {
        const repaired = repairText(parts.join(glue));
        expect(repairText(repaired)).toBe(repaired);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => typeof read(text) === 'string'));
  });

  test.skipIf(!hasShared)('restores most macros of real abstracts (skipped without ../shared)', () => {
    const pairs = readPairs().filter(({ latex }) => latex.includes(String.raw`\times`));
    const restored = pairs.filter(({ shown }) => read(shown).includes('×'));
    expect(restored.length / pairs.length).toBeGreaterThan(0.9);
  });

  test.skipIf(!hasShared)('leaves intact LaTeX of real abstracts (skipped without ../shared)', () => {
    const withoutQuotes = (text: string): string => text.replace(/[“”"'`‘’\s]+/g, '');
    const changed = readPairs().filter(
      ({ latex }) => withoutQuotes(read(latex)) !== withoutQuotes(readUnrepaired(latex)),
    );
    expect(changed).toEqual([]);
  });
});

describe('mayNeedRepair', () => {
  test.each(REPAIRED)('notices what is left of %s', (source) => {
    const damaged = damage(source);
    expect(mayNeedRepair(damaged) || repairText(damaged) === damaged).toBe(true);
  });

  test.skipIf(!hasShared)('lets most real texts through (skipped without ../shared)', () => {
    const texts = readDigestTexts();
    expect(texts.filter((text) => mayNeedRepair(text)).length / texts.length).toBeLessThan(0.35);
  });
});
