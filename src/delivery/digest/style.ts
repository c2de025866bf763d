/**
 * The style of digests, which is written to each element. Clients know neither custom properties nor logical ones, so sides
 * are those of the direction.
 */
const styleFrom = (side: 'left' | 'right'): string => `
body { margin: 0; padding: 0; background: #f4efe5; }
table.page { width: 100%; background: #f4efe5; }
td.around { padding: 16px 8px; text-align: center; }
table.sheet { width: 100%; max-width: 600px; margin: 0 auto; background: #fdfbf7; }
td { font-family: Georgia, 'Times New Roman', serif; color: #1d1a16; text-align: ${side}; }
td.title { padding: 24px 20px 12px; border-bottom: 3px double #1d1a16; }
td.section { padding: 24px 20px 0; }
td.story { padding: 14px 20px 0; }
td.footer { padding: 28px 20px 24px; }
p.name { margin: 0; font-size: 16px; line-height: 1.5; }
p.date { margin: 4px 0 0; font-size: 15px; line-height: 1.5; color: #5c554b; }
h1 { margin: 4px 0 0; font-size: 26px; line-height: 1.4; font-weight: bold; }
h2 { margin: 0; padding: 0 0 4px; font-size: 16px; line-height: 1.5; color: #96231d; border-bottom: 1px solid #d9d1c3; }
h3 { margin: 0; font-size: 19px; line-height: 1.5; font-weight: bold; }
td.story p { margin: 4px 0 0; font-size: 16px; line-height: 1.7; color: #1d1a16; }
td.footer p { margin: 0; padding: 14px 0 0; border-top: 1px solid #d9d1c3; font-size: 15px; line-height: 1.6; }
a { color: #96231d; }
h3 a, p.name a { color: #1d1a16; text-decoration: none; }
`;

export const style = { ltr: styleFrom('left'), rtl: styleFrom('right') } as const;
