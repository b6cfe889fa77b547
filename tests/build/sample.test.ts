/*
 * The sample publication, built once (twice: under `/` and under `/news/`) and looked at from every side. One
 * subject a file in sample/; they stand in one test file because reading 1,500 pages costs more than all tests.
 */
import './sample/addresses.ts';
import './sample/budgets.ts';
import './sample/hreflang.ts';
import './sample/leaks.ts';
import './sample/markup.ts';
import './sample/translation.ts';
